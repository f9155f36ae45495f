internal import Synchronization

/// Tells readers of this process that the log has grown.
final class HeadWatch: Sendable {
    private let state = Mutex(State())

    fileprivate struct State {
        var head = Position.origin
        var isClosed = false
        var nextTicket = 0
        var waiting: [Int: Waiter] = [:]
    }

    fileprivate struct Waiter {
        let position: Position
        let continuation: CheckedContinuation<Position, any Error>
    }

    /// Wakes those who wait for something before `head`.
    func announce(_ head: Position) {
        let woken = state.withLock { state in
            state.head = head
            return state.removeWaiters { $0.position < head }
        }
        for waiter in woken { waiter.continuation.resume(returning: head) }
    }

    /// Fails all who wait, and whoever comes later.
    func close() {
        let woken = state.withLock { state in
            state.isClosed = true
            return state.removeWaiters { _ in true }
        }
        for waiter in woken { waiter.continuation.resume(throwing: EventLogError.closed) }
    }

    /// The head once it is after `position`; throws when the task is cancelled or the log closed.
    func wait(after position: Position) async throws -> Position {
        let ticket = state.withLock { state in
            state.nextTicket += 1
            return state.nextTicket
        }
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                enter(ticket, Waiter(position: position, continuation: continuation))
            }
        } onCancel: {
            let waiter = state.withLock { $0.waiting.removeValue(forKey: ticket) }
            waiter?.continuation.resume(throwing: CancellationError())
        }
    }

    private func enter(_ ticket: Int, _ waiter: Waiter) {
        let answer: Result<Position, any Error>? = state.withLock { state in
            if Task.isCancelled { return .failure(CancellationError()) }
            if state.isClosed { return .failure(EventLogError.closed) }
            if state.head > waiter.position { return .success(state.head) }
            state.waiting[ticket] = waiter
            return nil
        }
        if let answer { waiter.continuation.resume(with: answer) }
    }
}

extension HeadWatch.State {
    fileprivate mutating func removeWaiters(where isWoken: (HeadWatch.Waiter) -> Bool) -> [HeadWatch.Waiter] {
        guard !waiting.isEmpty else { return [] }
        let woken = waiting.filter { isWoken($0.value) }
        for ticket in woken.keys { waiting[ticket] = nil }
        return Array(woken.values)
    }
}
