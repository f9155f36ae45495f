internal import Crypto
internal import FoundationEssentials

/// The half of a key that only its holder knows: 32 random bytes as 43 characters of base64url, in no description.
package struct APIKeySecret: Hashable, Sendable {
    package let text: String

    /// Returns `nil` for a text that is none we would have made.
    package init?(_ text: some StringProtocol) {
        guard text.utf8.count == Self.length, text.utf8.allSatisfy(\.isBase64URL) else { return nil }
        self.text = String(text)
    }

    package init(using generator: inout some RandomNumberGenerator) {
        let bytes = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        let base64 = Data(bytes).base64EncodedString().prefix { $0 != "=" }
        text = String(base64.map { $0 == "+" ? "-" : $0 == "/" ? "_" : $0 })
    }

    /// A new one, from the system's generator.
    package static func random() -> APIKeySecret {
        var generator = SystemRandomNumberGenerator()
        return APIKeySecret(using: &generator)
    }

    /// What the log keeps of a key: SHA-256 of the text.
    package var hash: [UInt8] {
        Array(SHA256.hash(data: Array(text.utf8)))
    }

    /// The hash as a machine that enrols sends it, in lower-case hexadecimal.
    package var hexadecimalHash: String {
        hash.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    private static let length = 43
}

extension APIKeySecret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { "a key's secret" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: []) }
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
