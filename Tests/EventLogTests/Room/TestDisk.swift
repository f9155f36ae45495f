import EventLog
import Synchronization

/// A disk that is as full as the test says, and the time at which it is looked at.
final class TestDisk: Sendable {
    private let state: Mutex<(free: Int, lookCount: Int, now: Int64)>

    init(free: Int = 1 << 40) {
        state = Mutex((free, 0, 1_000))
    }

    var lookCount: Int { state.withLock { $0.lookCount } }

    func leave(_ free: Int) {
        state.withLock { $0.free = free }
    }

    func wait(_ milliseconds: Int64) {
        state.withLock { $0.now += milliseconds }
    }

    /// A log on this disk, where every segment is sealed as soon as it is complete.
    func configuration(mapSize: Int = 64 << 20) -> EventLogConfiguration {
        var configuration = EventLogConfiguration.sealing()
        configuration.mapSize = mapSize
        configuration.clock = LogClock { self.state.withLock { $0.now } }
        configuration.freeDiskBytes = { _ in
            self.state.withLock { state in
                state.lookCount += 1
                return state.free
            }
        }
        return configuration
    }
}
