internal import LMDB
package import Transparency

extension LogReader {
    /// The newest checkpoint that was signed; `nil` when none was.
    package func newestCheckpoint() throws(EventLogError) -> SignedCheckpoint? {
        try checkpoints(after: .origin).last
    }

    /// The checkpoints of trees larger than `size`, smallest first; throws for one that is none.
    package func checkpoints(after size: Position) throws(EventLogError) -> [SignedCheckpoint] {
        try withSnapshot { transaction, tables throws(EventLogError) in
            var found: [SignedCheckpoint] = []
            let start = tailKey(size.advanced())
            try transaction.walk(tables.checkpoints, from: start.span) { row throws(EventLogError) in
                guard row.key.count == 8 else { throw .store(.corrupted) }
                let position = row.key.position(at: 0)
                guard
                    let note = CheckpointRow.note(row.value, key: row.key),
                    let checkpoint = try? SignedCheckpoint(note),
                    checkpoint.checkpoint.size == position.rawValue
                else { throw .damaged(position: position, .checkpoint) }
                found.append(checkpoint)
                return true
            }
            return found
        }
    }
}

extension EventLog {
    /// Keeps a signed checkpoint of this log's own tree, durably; one of the same size is replaced.
    package func keep(_ checkpoint: SignedCheckpoint) async throws(AppendError<State.Refusal>) {
        let tables = reader.store.tables
        let key = tailKey(Position(rawValue: checkpoint.checkpoint.size))
        let row = CheckpointRow.bytes(of: Array(checkpoint.text.utf8), forKey: key.span)
        try await maintain { _, transaction throws(LMDBError) in
            try transaction.put(row.span, forKey: key.span, in: tables.checkpoints)
        }
    }
}
