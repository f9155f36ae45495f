internal import FoundationEssentials
internal import Reconciler

/// The clocks of this process.
enum Clocks {
    private static let start = ContinuousClock.now

    /// Unix milliseconds.
    static var wall: Int64 {
        Int64(Date().timeIntervalSince1970 * 1_000)
    }

    static var reading: Reading {
        let (seconds, attoseconds) = (ContinuousClock.now - start).components
        return Reading(wall: wall, boot: seconds * 1_000 + attoseconds / 1_000_000_000_000_000)
    }
}
