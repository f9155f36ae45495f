internal import LMDB
internal import Synchronization

/// The open file and its tables, shared by the writer and its readers until it is closed.
final class LogStore: Sendable {
    let tables: Tables
    let metadata: Metadata
    let place: LogPlace
    private let environment: Mutex<Environment?>

    init(_ environment: Environment, _ tables: Tables, _ metadata: Metadata, _ place: LogPlace) {
        self.environment = Mutex(environment)
        self.place = place
        self.tables = tables
        self.metadata = metadata
    }

    /// The file, which stays open while the caller keeps it.
    func opened() throws(EventLogError) -> Environment {
        guard let environment = environment.withLock({ $0 }) else { throw .closed }
        return environment
    }

    /// Closes the file when the last read that has begun is over; later ones fail with `.closed`.
    func close() {
        environment.withLock { $0 = nil }
    }

    func read<Result: ~Copyable, Failure: LogFailure>(
        _ body: (borrowing ReadTransaction) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let environment: Environment
        do throws(EventLogError) { environment = try opened() } catch { throw Failure(error) }
        return try environment.read(body)
    }
}
