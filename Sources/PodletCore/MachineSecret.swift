internal import Crypto
internal import FoundationEssentials

/// The lasting half of a machine's key, made on the machine and known to nobody else.
package enum MachineSecret {
    /// 32 random bytes as 43 characters of base64url.
    package static func make(using generator: inout some RandomNumberGenerator) -> String {
        let bytes = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        let text = Data(bytes).base64EncodedString().prefix { $0 != "=" }
        return String(text.map { $0 == "+" ? "-" : $0 == "/" ? "_" : $0 })
    }

    /// What the registry keeps: SHA-256 of the secret's text, in lower-case hexadecimal.
    package static func hash(of secret: String) -> String {
        SHA256.hash(data: Array(secret.utf8)).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
