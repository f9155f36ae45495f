/// What whoever checks a file has from elsewhere.
package struct Knowledge: Sendable {
    /// The log's keys, and those of witnesses.
    package let keys: [NoteVerifier]

    /// The canonical bytes that a proof of inclusion is to be about.
    package let entry: [UInt8]?

    /// The checkpoint that a proof of consistency is to begin with.
    package let earlier: SignedCheckpoint?

    package init(keys: [NoteVerifier], entry: [UInt8]? = nil, earlier: SignedCheckpoint? = nil) {
        self.keys = keys
        self.entry = entry
        self.earlier = earlier
    }

    /// The root that was signed for a tree of this size; nobody needs to be told that of the empty one.
    func root(ofEarlier size: UInt64) throws(TransparencyError) -> MerkleHash {
        guard let earlier else {
            guard size == 0 else { throw .earlierMissing(size: size) }
            return .empty
        }
        try earlier.verify(keys)
        guard earlier.checkpoint.size == size else {
            throw .otherEarlier(expected: size, given: earlier.checkpoint.size)
        }
        return earlier.checkpoint.root
    }
}
