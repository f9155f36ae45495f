internal import LMDB
package import Transparency

extension LogReader {
    /// The newest checkpoint that was signed; `nil` when none was.
    package func newestCheckpoint() throws(EventLogError) -> SignedCheckpoint? {
        try withSnapshot { transaction, tables throws(EventLogError) in
            var stored: StoredCheckpoint?
            do throws(LMDBError) {
                var cursor = try transaction.cursor(over: tables.checkpoints)
                if let row = try cursor.last() { stored = StoredCheckpoint(row.value, key: row.key) }
            } catch {
                throw EventLogError(error)
            }
            return try stored?.checked()
        }
    }

    /// The checkpoint of a tree of one size; `nil` when none was signed.
    package func checkpoint(of size: Position) throws(EventLogError) -> SignedCheckpoint? {
        try withSnapshot { transaction, tables throws(EventLogError) in
            let key = tailKey(size)
            var stored: StoredCheckpoint?
            do throws(LMDBError) {
                if let value = try transaction.value(forKey: key.span, in: tables.checkpoints) {
                    stored = StoredCheckpoint(value, key: key.span)
                }
            } catch {
                throw EventLogError(error)
            }
            return try stored?.checked()
        }
    }

    /// The checkpoints of trees larger than `size`, smallest first; throws for one that is none.
    package func checkpoints(after size: Position) throws(EventLogError) -> [SignedCheckpoint] {
        guard size < .end else { return [] }
        return try withSnapshot { transaction, tables throws(EventLogError) in
            var found: [SignedCheckpoint] = []
            let start = tailKey(size.advanced())
            try transaction.walk(tables.checkpoints, from: start.span) { row throws(EventLogError) in
                found.append(try StoredCheckpoint(row.value, key: row.key).checked())
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
