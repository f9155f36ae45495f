internal import DurableFiles

/// One turn to sign, in which no other process does.
package struct SigningTurn: ~Copyable {
    private let lock: FileLock<SigningError>
    private let files: PrivateFiles
    private let signers: [NoteSigner]

    /// The newest checkpoint that was signed; of no entries when there is none.
    package let last: Checkpoint

    init(lock: FileLock<SigningError>, files: PrivateFiles, signers: [NoteSigner], last: Checkpoint) {
        self.lock = lock
        self.files = files
        self.signers = signers
        self.last = last
    }

    /// Signs what only adds to the last checkpoint, and remembers it before the signature leaves.
    ///
    /// `rootAtLast` is the root that the log has now at the last checkpoint's size; signing two histories would take the
    /// worth from every signature of the key.
    package consuming func sign(
        size: UInt64,
        root: MerkleHash,
        rootAtLast: MerkleHash
    ) throws(SigningError) -> SignedCheckpoint {
        guard size >= last.size else { throw .shrunk(from: last.size, to: size) }
        guard rootAtLast == last.root, size > last.size || root == last.root else { throw .rewritten(size: last.size) }
        let checkpoint = Checkpoint(origin: signers[0].identity.name, size: size, root: root)
        if checkpoint != last { try files.replace(CheckpointSigner.lastName, Array(checkpoint.text.utf8)) }
        do {
            return try SignedCheckpoint(checkpoint, signers: signers)
        } catch {
            throw .cannotSign(error)
        }
    }
}
