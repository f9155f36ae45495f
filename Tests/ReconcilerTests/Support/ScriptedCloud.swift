import Curl
import Synchronization

/// DigitalOcean as a script: each address has its answer, and what was asked is kept.
final class ScriptedCloud: HTTPSending {
    private let answers: [String: String]
    private let requests = Mutex<[String]>([])

    /// Takes answers by method and path, as in `GET /v2/sizes`; everything else is answered 404.
    init(_ answers: [String: String]) {
        self.answers = answers
    }

    var asked: [String] {
        requests.withLock { $0 }
    }

    func send(_ request: HTTPRequest) async -> HTTPOutcome {
        let path = request.url.split(separator: "?")[0].replacing("http://127.0.0.1", with: "")
        let name = "\(request.method) \(path)"
        requests.withLock { $0.append(name) }
        guard let answer = answers[name] else { return .answered(HTTPResponse(status: 404, body: [])) }
        let status = if answer.isEmpty { 204 } else if request.method == "POST" { 201 } else { 200 }
        return .answered(HTTPResponse(status: status, body: Array(answer.utf8)))
    }
}
