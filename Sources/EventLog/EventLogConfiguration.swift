internal import LMDB

/// Where a log is and how it is kept.
package struct EventLogConfiguration: Sendable {
    /// Created if need be, for its owner only; its parent must exist.
    package var directory: String

    /// Names of files that are only made beside a log: where there is one and no log, the log was lost, and none is begun.
    package var companions: [String]

    /// How large the log can become: address space, not disk; `nil` keeps what it has, and gives 64 GiB to a new one.
    package var mapSize: Int?

    /// How many commands may wait; more are refused as overloaded.
    package var queueLimit: Int

    /// How many complete segments of 4,096 entries are sealed together: more hold up appends longer and less often.
    package var segmentsPerSeal: Int

    /// What is left free for the commands that matter most.
    package var reserve: RoomReserve

    /// How many bytes the file system of a directory has left; asked once a second, and after each MiB.
    package var freeDiskBytes: @Sendable (_ directory: String) -> Int

    package var clock: LogClock

    /// Called when a commit failed, or the log cannot be read any more; the process should not go on.
    package var onFatal: @Sendable (LogEnd) -> Void

    /// Called when a stored row is found to be damaged while it is sealed; it stays as it is, and so do all later ones.
    package var onDamage: @Sendable (EventLogError) -> Void

    package init(
        directory: String,
        companions: [String] = [],
        mapSize: Int? = nil,
        queueLimit: Int = 16_384,
        segmentsPerSeal: Int = 16,
        reserve: RoomReserve = RoomReserve(),
        freeDiskBytes: @escaping @Sendable (String) -> Int = FileSystem.freeByteCount,
        clock: LogClock = LogClock(),
        onFatal: @escaping @Sendable (LogEnd) -> Void = stopProcess,
        onDamage: @escaping @Sendable (EventLogError) -> Void = reportDamage
    ) {
        self.directory = directory
        self.companions = companions
        self.mapSize = mapSize
        self.queueLimit = queueLimit
        self.segmentsPerSeal = segmentsPerSeal
        self.reserve = reserve
        self.freeDiskBytes = freeDiskBytes
        self.clock = clock
        self.onFatal = onFatal
        self.onDamage = onDamage
    }
}
