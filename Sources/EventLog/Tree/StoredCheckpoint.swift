internal import LMDB
internal import Transparency

/// What stands in a row of `checkpoints`, not yet believed.
struct StoredCheckpoint {
    /// The size that the row stands under; `nil` for a key that is none.
    private let size: Position?
    private let note: [UInt8]?

    init(_ value: Span<UInt8>, key: Span<UInt8>) {
        size = key.count == 8 ? key.position(at: 0) : nil
        note = CheckpointRow.note(value, key: key)
    }

    /// Throws unless it is a checkpoint of the size that it stands under.
    func checked() throws(EventLogError) -> SignedCheckpoint {
        guard let size else { throw .store(.corrupted) }
        guard
            let note,
            let checkpoint = try? SignedCheckpoint(note),
            checkpoint.checkpoint.size == size.rawValue
        else { throw .damaged(position: size, .checkpoint) }
        return checkpoint
    }
}
