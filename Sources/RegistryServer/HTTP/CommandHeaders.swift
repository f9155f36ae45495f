internal import Crypto
internal import EventLog
internal import HTTPTypes
internal import Hummingbird
internal import RegistryAPI

/// The headers that make a change safe to repeat, and safe to make late.
struct CommandHeaders: Sendable {
    let commandID: CommandID?

    /// The version the pod, or the challenge, must be at (`If-Match`); a `*` asks only that it is there.
    let expectedVersion: UInt32?

    /// Whether there is an `If-Match` at all.
    let isConditional: Bool

    init(_ request: Request, body: [UInt8]) throws(Rejection) {
        isConditional = request.headers[.ifMatch] != nil
        expectedVersion = try Self.version(request.headers[.ifMatch])
        let keys = request.headers[values: .idempotencyKey]
        guard let text = keys.first else {
            commandID = nil
            return
        }
        guard keys.count == 1 else { throw .invalid("Idempotency-Key is given \(keys.count) times; give it once") }
        guard let id = CommandID(text: text, bodyHash: Self.hash(request, body)) else {
            throw .invalid("an Idempotency-Key has 1 to 128 bytes; this one has \(text.utf8.count)")
        }
        commandID = id
    }

    private static func version(_ text: String?) throws(Rejection) -> UInt32? {
        guard let text, text != "*" else { return nil }
        guard text.count > 2, text.first == "\"", text.last == "\"",
            let version = UInt32(canonical: text.dropFirst().dropLast())
        else {
            throw .invalid("If-Match is the pod's version in quotes, as in \"7\", not '\(text)'")
        }
        return version
    }

    /// Everything that decides what the request does; none of the lines can hold a line break.
    private static func hash(_ request: Request, _ body: [UInt8]) -> [UInt8] {
        let lines = [request.method.rawValue, request.uri.string, request.headers[.ifMatch] ?? ""]
        var hash = SHA256()
        hash.update(data: Array((lines.joined(separator: "\n") + "\n").utf8))
        hash.update(data: body)
        return Array(hash.finalize())
    }
}

extension HTTPField.Name {
    /// `Idempotency-Key`, as in the IETF's draft of that name.
    static var idempotencyKey: Self {
        guard let name = Self("Idempotency-Key") else { preconditionFailure("letters and a dash are a field's name") }
        return name
    }
}
