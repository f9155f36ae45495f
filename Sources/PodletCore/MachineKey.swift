/// A bearer key as it is written, `pl_<id>_<secret>`; its secret stays out of every description.
package struct MachineKey: Hashable, Sendable {
    /// The position of `key.issued`.
    package let id: UInt64
    package let secret: String

    package init(id: UInt64, secret: String) {
        self.id = id
        self.secret = secret
    }

    /// Returns `nil` unless the text has all three parts.
    package init?(_ text: String) {
        let parts = text.split(separator: "_", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == "pl", let id = UInt64(parts[1]), !parts[2].isEmpty else { return nil }
        self.init(id: id, secret: String(parts[2]))
    }

    /// The key in full, for the request's header and the machine's own file only.
    package var text: String {
        "pl_\(id)_\(secret)"
    }
}

extension MachineKey: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { "pl_\(id)_…" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: ["id": id]) }
}

extension MachineKey: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let key = MachineKey(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "a key is pl_<id>_<secret>")
        }
        self = key
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
