/// One request of the API, before it knows the server and the key.
struct Call: Sendable {
    let method: String

    /// The parts between the slashes, after `/v1`, not yet encoded.
    let path: [String]
    var query: [(name: String, value: String)] = []
    var accept = WireFormat.mediaType
    var body: [UInt8]?

    /// The version the pod must have (`If-Match`).
    var expectedVersion: UInt32?

    /// The same for each sending of one command, so that the registry carries it out once (`Idempotency-Key`).
    var commandID: String?

    static func get(_ path: String..., query: [(name: String, value: String)] = []) -> Call {
        Call(method: "GET", path: path, query: query)
    }

    static func change(_ method: String, _ path: String..., ifVersion version: UInt32? = nil) -> Call {
        Call(method: method, path: path, expectedVersion: version, commandID: randomCommandID())
    }

    func with(_ content: some Encodable) throws(RegistryClientError) -> Call {
        var call = self
        do {
            call.body = try WireFormat.encode(content)
        } catch {
            throw .invalid("the request cannot be written as JSON: \(error)")
        }
        return call
    }

    private static func randomCommandID() -> String {
        var generator = SystemRandomNumberGenerator()
        let halves: [UInt64] = [generator.next(), generator.next()]
        return halves.map { String($0, radix: 36) }.joined(separator: "-")
    }
}

extension Call {
    /// What follows the server's address.
    var target: String {
        let path = "/v1/" + path.map(\.percentEncoded).joined(separator: "/")
        guard !query.isEmpty else { return path }
        return path + "?" + query.map { "\($0.name)=\($0.value.percentEncoded)" }.joined(separator: "&")
    }
}

extension String {
    /// The text with all but RFC 3986's unreserved bytes as `%XX`.
    var percentEncoded: String {
        utf8.map(\.percentEncoded).joined()
    }
}

extension UInt8 {
    fileprivate var percentEncoded: String {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "~"):
            String(UnicodeScalar(self))
        default:
            "%" + (self < 16 ? "0" : "") + String(self, radix: 16, uppercase: true)
        }
    }
}
