internal import EventLog
internal import FoundationEssentials
internal import Reconciler

/// The clocks of this process.
enum Clocks {
    private static let start = ContinuousClock.now

    /// Unix milliseconds.
    static var wall: Int64 {
        Int64(Date().timeIntervalSince1970 * 1_000)
    }

    /// With the time of a log, which events are compared with.
    static func reading(by clock: LogClock) -> Reading {
        let (seconds, attoseconds) = (ContinuousClock.now - start).components
        return Reading(wall: clock.now, boot: seconds * 1_000 + attoseconds / 1_000_000_000_000_000)
    }
}
