import APIKeys
import Curl
import Pods
import Registry
import RegistryAPI
import RegistryServer
import Testing

extension TestServer {
    /// The client that the command line is made of.
    func client(_ key: APIKeyText? = nil) -> RegistryClient {
        RegistryClient(server: url, key: .text((key ?? keys.operator).text), http: http, policy: .once)
    }

    /// Asks once, with the operator's key unless another is given.
    func ask(
        _ method: String,
        _ path: String,
        key: String? = nil,
        headers: [HTTPHeader] = [],
        body: String? = nil
    ) async throws -> HTTPResponse {
        let authorization = HTTPHeader(name: "Authorization", value: "Bearer \(key ?? keys.operator.text)")
        let request = HTTPRequest(
            method: method,
            url: url + path,
            headers: headers + (key == "" ? [] : [authorization]),
            body: body.map { Array($0.utf8) },
            timeout: .seconds(20)
        )
        let outcome = await http.send(request)
        guard case .answered(let response) = outcome else { throw Unanswered(outcome: "\(outcome)") }
        return response
    }

    /// The newest position of the log.
    var head: EventID {
        get throws { try registry.reader.head() }
    }

    /// Waits until the log says that the server is no longer reached.
    func waitUntilNobodyIsHeard() async throws {
        var position = try head
        while try registry.reader.fleet().registry.isReceiverUp {
            position = try await registry.reader.next(after: position)
        }
    }

    @discardableResult
    func createPod(_ id: String, tags: [String] = [], template: String? = nil) async throws -> PodResource {
        let request = CreatePodRequest(id: id, template: template, image: "debian-12-x64", tags: tags)
        return try #require(try await client().create(request).pod)
    }
}

struct Unanswered: Error {
    let outcome: String
}

extension HTTPResponse {
    var problem: Problem? {
        guard headers["content-type"] == WireFormat.problemMediaType else { return nil }
        return try? WireFormat.decode(Problem.self, from: body)
    }

    func decoded<Value: Decodable>(_ type: Value.Type) throws -> Value {
        try WireFormat.decode(type, from: body)
    }
}
