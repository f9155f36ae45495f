internal import Curl
internal import FoundationEssentials

/// One call of the API.
///
/// A delete has no query, so that "every droplet with this tag" cannot be written down.
struct APIRequest: Sendable {
    let method: String
    let path: String
    let query: String
    let body: [UInt8]?

    private init(_ method: String, _ path: [String], query: String = "", body: [UInt8]? = nil) {
        precondition(path.allSatisfy { !$0.isEmpty }, "each part of a path was checked before")
        self.method = method
        self.path = "/v2/" + path.joined(separator: "/")
        self.query = query
        self.body = body
    }

    /// The method and the path; what failures call the request.
    var name: String { "\(method) \(path)" }

    static func read(_ path: String..., query: KeyValuePairs<String, String> = [:]) -> APIRequest {
        APIRequest("GET", path, query: query.map { "\($0)=\($1)" }.joined(separator: "&"))
    }

    static func post(_ path: String..., body: some Encodable) throws(APIFailure) -> APIRequest {
        APIRequest("POST", path, body: try encoded(body))
    }

    static func delete(_ path: String...) -> APIRequest {
        APIRequest("DELETE", path)
    }

    static func delete(_ path: String..., body: some Encodable) throws(APIFailure) -> APIRequest {
        APIRequest("DELETE", path, body: try encoded(body))
    }

    /// The request on the wire; a POST takes a fresh connection, since libcurl repeats a request on a reused one.
    func httpRequest(to baseURL: BaseURL, token: String, timeout: Duration) -> HTTPRequest {
        HTTPRequest(
            method: method,
            url: baseURL.rawValue + path + (query.isEmpty ? "" : "?" + query),
            headers: headers(token),
            body: body,
            timeout: timeout,
            connection: method == "POST" ? .fresh : .shared
        )
    }

    private func headers(_ token: String) -> [HTTPHeader] {
        let headers = [
            HTTPHeader(name: "Authorization", value: "Bearer \(token)"),
            HTTPHeader(name: "Accept", value: "application/json"),
        ]
        return body == nil ? headers : headers + [HTTPHeader(name: "Content-Type", value: "application/json")]
    }

    private static func encoded(_ body: some Encodable) throws(APIFailure) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do { return Array(try encoder.encode(body)) } catch { throw .invalid("the request cannot be written as JSON") }
    }
}
