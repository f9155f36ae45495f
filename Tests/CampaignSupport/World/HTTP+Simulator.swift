internal import Curl
internal import DigitalOceanSimulator

extension APIRequest {
    /// The request as it would stand on the wire.
    init(_ request: HTTPRequest) {
        let path = request.url.dropFirst("http://127.0.0.1".count)
        let authorization = request.headers.first { $0.name.lowercased() == "authorization" }?.value
        self.init(request.method, String(path), authorization: authorization, body: request.body ?? [])
    }
}

extension HTTPOutcome {
    init(_ reply: APIReply) {
        guard reply.delivery != .nothing else {
            self = .unanswered(HTTPFailure(kind: .connectionLost, message: "the connection was closed"))
            return
        }
        var headers = HTTPHeaders()
        for header in reply.headers { headers.append(name: header.name, value: header.value) }
        self = .answered(HTTPResponse(status: reply.status, headers: headers, body: reply.body))
    }
}

extension HTTPRequest {
    var path: Substring {
        url.dropFirst("http://127.0.0.1".count).prefix { $0 != "?" }
    }

    /// The droplet whose own path it is.
    var dropletID: Int? {
        guard path.hasPrefix("/v2/droplets/") else { return nil }
        return Int(path.dropFirst("/v2/droplets/".count))
    }

    var kind: Step.Request {
        switch (method, path) {
        case ("POST", "/v2/droplets"): .create
        case ("GET", "/v2/droplets"): url.contains("page=1&") && !url.contains("type=gpus") ? .list : .laterPage
        case ("DELETE", _) where dropletID != nil: .delete
        case ("GET", _) where dropletID != nil: .look
        default: .other
        }
    }
}
