/// The keys of a data directory, and the memory of what they signed last.
///
/// The files are `checkpoint.key`, with the private keys; `checkpoint.last`, the newest checkpoint that may have been seen by
/// others; and `checkpoint.lock`, for processes to take turns.
package struct CheckpointSigner: Sendable {
    package static let keyName = "checkpoint.key"
    static let lastName = "checkpoint.last"
    private static let lockName = "checkpoint.lock"

    private let directory: String
    private var files: PrivateFiles { PrivateFiles(directory: directory) }

    package init(directory: String) {
        self.directory = directory
    }

    /// Makes the first key; the name is the log's origin from now on.
    ///
    /// What was signed under the same name before still binds, and under another name does not.
    @discardableResult
    package func createKey(name: KeyName) throws(SigningError) -> NoteVerifier {
        let lock = try files.lock(Self.lockName)
        defer { withExtendedLifetime(lock) {} }
        guard try files.read(Self.keyName) == nil else { throw .keyExists(path: files.path(Self.keyName)) }
        try beginMemory(of: name)
        let signer = NoteSigner(name: name)
        guard try files.create(Self.keyName, KeyFile(signer).bytes) else {
            throw .keyExists(path: files.path(Self.keyName))
        }
        return signer.verifier
    }

    /// Adds a key that signs beside the newest, and lets go of any older one.
    @discardableResult
    package func rotateKey() throws(SigningError) -> NoteVerifier {
        let lock = try files.lock(Self.lockName)
        defer { withExtendedLifetime(lock) {} }
        var keys = try readKeys()
        let signer = keys.rotate()
        try files.replace(Self.keyName, keys.bytes)
        return signer.verifier
    }

    /// Whether there is a key to sign with.
    package var hasKey: Bool {
        get throws(SigningError) { try files.read(Self.keyName) != nil }
    }

    /// The public halves for everybody to know, the newest last.
    package func verifiers() throws(SigningError) -> [NoteVerifier] {
        try readKeys().signers.map(\.verifier)
    }

    /// Waits for its turn to sign, and learns what was signed last.
    package func begin() throws(SigningError) -> SigningTurn {
        let lock = try files.lock(Self.lockName)
        let keys = try readKeys()
        guard let last = try readLast() else { throw .noLastCheckpoint(path: files.path(Self.lastName)) }
        let name = keys.signers[0].identity.name
        guard name.text.isIdentical(to: last.origin) else { throw .otherOrigin(last: last.origin, key: name) }
        return SigningTurn(lock: lock, files: files, signers: keys.signers, last: last)
    }

    private func beginMemory(of name: KeyName) throws(SigningError) {
        guard try readLast()?.origin.isIdentical(to: name.text) != true else { return }
        try files.replace(Self.lastName, Array(Checkpoint(origin: name, size: 0, root: .empty).text.utf8))
    }

    private func readKeys() throws(SigningError) -> KeyFile {
        guard let bytes = try files.readSecret(Self.keyName) else { throw .noKey(directory: directory) }
        guard let keys = KeyFile(bytes) else { throw .malformedKeyFile(path: files.path(Self.keyName)) }
        return keys
    }

    private func readLast() throws(SigningError) -> Checkpoint? {
        guard let bytes = try files.read(Self.lastName) else { return nil }
        guard let last = try? Checkpoint(bytes) else { throw .malformedLastCheckpoint(path: files.path(Self.lastName)) }
        return last
    }
}
