internal import Reconciler
internal import Synchronization

/// The world's time, and what a machine's wall clock makes of it.
final class VirtualClock: Sendable {
    private struct State {
        var now: Int64
        var wallOffset: Int64 = 0
        var highestOffset: Int64 = 0
    }

    private let state: Mutex<State>

    init(now: Int64) {
        state = Mutex(State(now: now))
    }

    /// Milliseconds of the world, which never jump.
    var now: Int64 {
        state.withLock { $0.now }
    }

    /// Unix milliseconds as the registry's host shows them.
    var wall: Int64 {
        state.withLock { $0.now + $0.wallOffset }
    }

    func advance(to time: Int64) {
        state.withLock { $0.now = max($0.now, time) }
    }

    /// Ends every jump but those forward, which the log has followed.
    func setRight() {
        state.withLock { $0.wallOffset = $0.highestOffset }
    }

    func jump(by milliseconds: Int64) {
        state.withLock { state in
            state.wallOffset += milliseconds
            state.highestOffset = max(state.highestOffset, state.wallOffset)
        }
    }
}
