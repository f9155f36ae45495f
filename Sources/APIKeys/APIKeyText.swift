/// A bearer key as its holder writes it, `pl_<id>_<secret>`.
package struct APIKeyText: Hashable, Sendable {
    /// The position of `key.issued`.
    package let id: UInt64
    package let secret: APIKeySecret

    package init(id: UInt64, secret: APIKeySecret) {
        self.id = id
        self.secret = secret
    }

    /// Returns `nil` unless the text has all three parts, and nothing around them.
    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "_", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == "pl", let id = UInt64(parts[1]), String(id) == parts[1] else { return nil }
        guard let secret = APIKeySecret(parts[2]) else { return nil }
        self.init(id: id, secret: secret)
    }

    /// The key in full, for its holder only.
    package var text: String {
        "pl_\(id)_\(secret.text)"
    }
}

extension APIKeyText: CustomStringConvertible, CustomDebugStringConvertible {
    package var description: String { "pl_\(id)_…" }
    package var debugDescription: String { description }
}

extension APIKeyText: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let key = APIKeyText(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "a key is pl_<id>_<secret>")
        }
        self = key
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
