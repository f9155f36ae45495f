package import LMDB

/// Reads a log beside its writer, in transactions so short that they hold up nobody.
package final class LogReader: Sendable {
    let store: LogStore
    private let watch: HeadWatch?

    /// Six characters by which this log is told from every other.
    package var registryID: String { store.metadata.registryID }

    /// What checkpoints of this log are signed for.
    package var origin: String { store.metadata.origin }

    init(_ store: LogStore, _ watch: HeadWatch?) {
        self.store = store
        self.watch = watch
    }

    /// Opens the log that another process writes, or that nobody does.
    package static func open(directory: String, tableNames: [String] = []) throws(EventLogError) -> LogReader {
        LogReader(try LogStore.join(directory: directory, views: tableNames), nil)
    }

    /// The last position of the log.
    package func head() throws(EventLogError) -> Position {
        try withSnapshot { transaction, tables throws(EventLogError) in
            do throws(LMDBError) { return try tables.head(in: transaction) } catch { throw EventLogError(error) }
        }
    }

    /// The last position that stands in a segment; later entries are rows.
    package func sealed() throws(EventLogError) -> Position {
        try withSnapshot { transaction, tables throws(EventLogError) in
            do throws(LMDBError) { return try tables.sealed(in: transaction) } catch { throw EventLogError(error) }
        }
    }

    /// One consistent view of the log and of the views; while `body` runs no page is used again, so it is short.
    package func withSnapshot<Result: ~Copyable, Failure: LogFailure>(
        _ body: (borrowing ReadTransaction, Tables) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try store.read { transaction throws(Failure) in try body(transaction, store.tables) }
    }

    /// Waits until the log has grown beyond `position` and returns its head; throws when the task is cancelled.
    ///
    /// A reader of another process's log looks again every 50 milliseconds.
    package func next(after position: Position) async throws -> Position {
        if let watch { return try await watch.wait(after: position) }
        while true {
            let head = try head()
            if head > position { return head }
            try await Task.sleep(for: .milliseconds(50))
        }
    }
}
