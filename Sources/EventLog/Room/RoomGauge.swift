internal import LMDB

/// The room as the writer knows it, looked at again when it may have changed.
struct RoomGauge {
    private(set) var room: Room
    private let probe: RoomProbe

    /// Unix milliseconds of the last look; `nil` to look at the next chance.
    private var lookedAt: Int64?
    private var storedByteCount = 0

    private static let interval: Int64 = 1_000
    private static let byteCountBetweenLooks = 1 << 20

    /// Begins with the room that was found when the log was opened.
    init(_ probe: RoomProbe, _ room: Room) {
        self.probe = probe
        self.room = room
    }

    /// Looks when the last look was a second ago, or so much was stored since; while room is low, each time.
    mutating func look(at environment: Environment, now: Int64) throws(LMDBError) {
        guard isDue(at: now) else { return }
        room = try probe.look(at: environment)
        lookedAt = now
        storedByteCount = 0
    }

    mutating func note(stored byteCount: Int) {
        storedByteCount += byteCount
    }

    /// Something of unknown size was stored, or failed to be.
    mutating func doubt() {
        lookedAt = nil
    }

    private func isDue(at now: Int64) -> Bool {
        guard let lookedAt, room.headroom == .ample, storedByteCount < Self.byteCountBetweenLooks else { return true }
        return !(lookedAt..<lookedAt + Self.interval).contains(now)
    }
}
