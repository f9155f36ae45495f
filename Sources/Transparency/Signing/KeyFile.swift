/// What stands in a key file: one signer a line, the newest last.
struct KeyFile {
    /// The key of old, and the new one beside it while verifiers learn of it.
    private static let signerCountMaximum = 2

    private(set) var signers: [NoteSigner]

    init(_ signer: NoteSigner) {
        signers = [signer]
    }

    /// Returns `nil` unless there are one or two keys of one name.
    init?(_ bytes: [UInt8]) {
        guard let text = String(validating: bytes, as: UTF8.self), text.utf8.last == UInt8(ascii: "\n") else {
            return nil
        }
        let lines = text.parts(separatedBy: "\n").dropLast()
        guard (1...Self.signerCountMaximum).contains(lines.count) else { return nil }
        guard let signers = try? lines.map({ try NoteSigner($0) }) else { return nil }
        guard Set(signers.map(\.identity.name)).count == 1 else { return nil }
        self.signers = signers
    }

    var bytes: [UInt8] {
        signers.flatMap { Array("\($0.text)\n".utf8) }
    }

    /// Adds a new key and lets go of all but the newest of the others.
    mutating func rotate() -> NoteSigner {
        let new = NoteSigner(name: signers[0].identity.name)
        signers = signers.suffix(Self.signerCountMaximum - 1) + [new]
        return new
    }
}
