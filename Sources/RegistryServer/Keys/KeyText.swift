internal import Crypto
internal import FoundationEssentials
package import Pods

/// A bearer key as its holder writes it, `pl_<id>_<secret>`; the secret stays out of every description.
package struct KeyText: Hashable, Sendable {
    /// The position of `key.issued`.
    package let id: EventID

    /// 32 random bytes as 43 characters of base64url.
    package let secret: String

    package init(id: EventID, secret: String) {
        self.id = id
        self.secret = secret
    }

    /// Returns `nil` unless the text has all three parts, and nothing around them.
    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "_", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == "pl", let id = UInt64(parts[1]), String(id) == parts[1] else { return nil }
        guard parts[2].utf8.count == Self.secretLength, parts[2].utf8.allSatisfy(\.isBase64URL) else { return nil }
        self.init(id: EventID(id), secret: String(parts[2]))
    }

    /// The key in full, for its holder only.
    package var text: String {
        "pl_\(id)_\(secret)"
    }

    private static let secretLength = 43
}

extension KeyText {
    package static func makeSecret() -> String {
        let bytes = (0..<32).map { _ in UInt8.random(in: .min ... .max) }
        let text = Data(bytes).base64EncodedString().prefix { $0 != "=" }
        return String(text.map { $0 == "+" ? "-" : $0 == "/" ? "_" : $0 })
    }

    /// What the log keeps of a key: SHA-256 of the secret's text.
    package static func hash(of secret: String) -> [UInt8] {
        Array(SHA256.hash(data: Array(secret.utf8)))
    }
}

extension KeyText: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { "pl_\(id)_…" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: ["id": id]) }
}

extension UInt8 {
    fileprivate var isBase64URL: Bool {
        switch self {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default:
            false
        }
    }
}
