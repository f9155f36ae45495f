internal import DurableFiles

/// The keys of a data directory, and the memory of what they signed last.
///
/// The files are `checkpoint.key`, with the private keys; `checkpoint.last`, the newest checkpoint that may have been seen by
/// others; and `checkpoint.lock`, for processes to take turns.
package struct CheckpointSigner: Sendable {
    package static let keyName = "checkpoint.key"
    static let lastName = "checkpoint.last"
    private static let lockName = "checkpoint.lock"

    /// How often it looks for its turn, and for how long in all before it gives up: nobody takes more than a moment.
    private static let lookInterval: Duration = .milliseconds(20)
    private static let lookCountMaximum = 500

    private let directory: String
    private let clock: any Clock<Duration>
    private var files: PrivateFiles { PrivateFiles(directory: directory) }

    package init(directory: String, clock: any Clock<Duration> = ContinuousClock()) {
        self.directory = directory
        self.clock = clock
    }

    /// Makes the first key; the name is the log's origin from now on.
    ///
    /// What was signed under the same name before still binds, and under another name does not.
    @discardableResult
    package func createKey(name: KeyName) async throws(SigningError) -> NoteVerifier {
        let lock = try await takeLock()
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
    package func rotateKey() async throws(SigningError) -> NoteVerifier {
        let lock = try await takeLock()
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
    package func begin() async throws(SigningError) -> SigningTurn {
        let lock = try await takeLock()
        let keys = try readKeys()
        guard let last = try readLast() else { throw .noLastCheckpoint(path: files.path(Self.lastName)) }
        let name = keys.signers[0].identity.name
        guard name.text.isIdentical(to: last.origin) else { throw .otherOrigin(last: last.origin, key: name) }
        return SigningTurn(lock: lock, files: files, signers: keys.signers, last: last)
    }

    /// Looks again and again: who waits in the kernel holds a thread that others need.
    private func takeLock() async throws(SigningError) -> FileLock<SigningError> {
        for _ in 0..<Self.lookCountMaximum {
            if let lock = try files.lock(Self.lockName) { return lock }
            do { try await clock.sleep(for: Self.lookInterval) } catch { break }
        }
        throw .busy(path: files.path(Self.lockName))
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
