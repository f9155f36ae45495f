internal import Synchronization

/// The time that entries get, which never goes back: the wall clock's, unless that is behind the newest entry.
///
/// After a wall clock was ahead once, entries would all get the same time until it has caught up, and nothing that waits for
/// an hour to pass would ever happen. So time goes on from the newest entry at half speed until then, as adjtime(3) does it.
package final class LogClock: Sendable {
    private struct Mark {
        var time: Int64
        var boot: Int64
    }

    private let wall: @Sendable () -> Int64
    private let boot: @Sendable () -> Int64

    /// Where time goes on from.
    private let mark: Mutex<Mark>

    /// Both clocks in milliseconds; `wall` since 1970, and it may jump.
    package init(
        wall: @escaping @Sendable () -> Int64 = systemMilliseconds,
        boot: @escaping @Sendable () -> Int64 = bootMilliseconds
    ) {
        self.wall = wall
        self.boot = boot
        mark = Mutex(Mark(time: .min, boot: 0))
    }

    /// Stands still for as long as `wall` is behind.
    package convenience init(_ wall: @escaping @Sendable () -> Int64) {
        self.init(wall: wall, boot: { 0 })
    }

    /// Unix milliseconds.
    package var now: Int64 {
        look().time
    }

    /// How far it is ahead of the wall clock, in milliseconds.
    package var lead: Int64 {
        let (time, wall) = look()
        return time - wall
    }

    /// Sees to it that no earlier time is told from now on.
    package func raise(to time: Int64) {
        let boot = boot()
        mark.withLock { mark in
            if time > mark.time { mark = Mark(time: time, boot: boot) }
        }
    }

    private func look() -> (time: Int64, wall: Int64) {
        mark.withLock { mark in
            let (wall, boot) = (wall(), boot())
            let slewed = mark.time == .min ? wall : mark.time + (boot - mark.boot) / 2
            if wall >= slewed { mark = Mark(time: wall, boot: boot) }
            return (max(wall, slewed), wall)
        }
    }
}
