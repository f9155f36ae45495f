internal import LMDB

extension EventLog {
    /// Has checkpoints signed for another origin from the next time that the log is opened: what was signed before may be
    /// of entries that this log does not hold.
    package func adopt(origin: String) async throws(AppendError<State.Refusal>) {
        let (tables, metadata) = (reader.store.tables, reader.store.metadata.with(origin: origin))
        try await maintain { _, transaction throws(LMDBError) in
            try metadata.store(to: &transaction, tables: tables)
        }
    }
}
