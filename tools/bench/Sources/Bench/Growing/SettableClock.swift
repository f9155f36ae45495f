import Synchronization

/// The time that the log is told.
final class SettableClock: Sendable {
    private let milliseconds: Atomic<Int64>

    init(milliseconds: Int64) {
        self.milliseconds = Atomic(milliseconds)
    }

    var now: Int64 { milliseconds.load(ordering: .relaxed) }

    func set(_ time: Int64) {
        milliseconds.store(time, ordering: .relaxed)
    }
}
