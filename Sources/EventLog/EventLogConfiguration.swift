package import LMDB

/// Where a log is and how it is kept.
package struct EventLogConfiguration: Sendable {
    /// Created if need be, for its owner only; its parent must exist.
    package var directory: String

    /// How large the log can become: address space, not disk.
    package var mapSize: Int

    /// How many commands may wait; more are refused as overloaded.
    package var queueLimit: Int

    /// How many complete segments of 4,096 entries are sealed together: more hold up appends longer and less often.
    package var segmentsPerSeal: Int

    /// Unix milliseconds; may jump, the log's times do not go back.
    package var clock: @Sendable () -> Int64

    /// Called when a commit failed and nobody knows what is on the disk; the process should not go on.
    package var onFatal: @Sendable (LMDBError) -> Void

    /// Called when a stored row is found to be damaged while it is sealed; it stays as it is, and so do all later ones.
    package var onDamage: @Sendable (EventLogError) -> Void

    package init(
        directory: String,
        mapSize: Int = 64 << 30,
        queueLimit: Int = 16_384,
        segmentsPerSeal: Int = 16,
        clock: @escaping @Sendable () -> Int64 = systemMilliseconds,
        onFatal: @escaping @Sendable (LMDBError) -> Void = stopProcess,
        onDamage: @escaping @Sendable (EventLogError) -> Void = reportDamage
    ) {
        self.directory = directory
        self.mapSize = mapSize
        self.queueLimit = queueLimit
        self.segmentsPerSeal = segmentsPerSeal
        self.clock = clock
        self.onFatal = onFatal
        self.onDamage = onDamage
    }
}
