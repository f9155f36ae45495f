internal import LMDB

/// Frees the slots of dead readers once a minute, on the writer's thread: each holds the pages of its last snapshot.
struct ReaderCheck {
    /// Unix milliseconds; `nil` before the first batch, since opening the file has checked.
    private var checkedAt: Int64?
    private let watch: ReaderWatch

    private static let interval: Int64 = 60_000

    init(_ watch: ReaderWatch) {
        self.watch = watch
    }

    /// How many slots were freed; `nil` when it was not yet time.
    mutating func run(on environment: Environment, now: Int64) throws(LMDBError) -> Int? {
        guard let checkedAt else {
            self.checkedAt = now
            return nil
        }
        guard !(checkedAt..<checkedAt + Self.interval).contains(now) else { return nil }
        self.checkedAt = now
        let count = try environment.readerCheck()
        _ = try watch.look(at: environment, now: now)
        return count
    }
}
