internal import Synchronization

/// Where the threads of a log note what they do: once a batch, never once a command.
final class Meter: Sendable {
    private let state: Mutex<LogActivity>

    init(_ room: Room) {
        state = Mutex(LogActivity(room: room))
    }

    var activity: LogActivity { state.withLock(\.self) }

    func note(entries: UInt64, commit: Duration, _ room: Room) {
        state.withLock { activity in
            activity.room = room
            guard entries > 0 else { return }
            activity.commits.add(commit)
            activity.entryCount += entries
        }
    }

    func note(sealed segmentCount: Int, in duration: Duration) {
        state.withLock { activity in
            activity.sealedSegmentCount += segmentCount
            activity.lastSeal = duration
        }
    }

    func note(damage: EventLogError) {
        state.withLock { $0.damage = damage }
    }

    func note(freedReaders count: Int) {
        state.withLock { $0.freedReaderCount += count }
    }

    func note(_ room: Room) {
        state.withLock { $0.room = room }
    }
}
