internal import Synchronization

/// Holds up whoever waits until it is opened, which happens once.
final class Latch: Sendable {
    private let state = Mutex(State.shut([]))

    private enum State {
        case shut([CheckedContinuation<Void, Never>])
        case open
    }

    func open() {
        let waiting = state.withLock { state in
            defer { state = .open }
            guard case .shut(let waiting) = state else { return [CheckedContinuation<Void, Never>]() }
            return waiting
        }
        for continuation in waiting { continuation.resume() }
    }

    func wait() async {
        await withCheckedContinuation { continuation in
            let isOpen = state.withLock { state in
                guard case .shut(let waiting) = state else { return true }
                state = .shut(waiting + [continuation])
                return false
            }
            if isOpen { continuation.resume() }
        }
    }
}
