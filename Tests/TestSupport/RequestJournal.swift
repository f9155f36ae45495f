internal import Synchronization

/// What a loopback server has seen.
package final class RequestJournal: Sendable {
    private struct State {
        var requests: [ReceivedRequest] = []
        var connectionCount = 0
        var disconnectCount = 0
        var waiting: [(isOver: @Sendable (State) -> Bool, continuation: CheckedContinuation<Void, Never>)] = []
    }

    private let state = Mutex(State())

    package var requests: [ReceivedRequest] { state.withLock(\.requests) }
    package var connectionCount: Int { state.withLock(\.connectionCount) }

    /// Waits until `count` requests have come.
    package func waitForRequests(_ count: Int) async {
        await wait { $0.requests.count >= count }
    }

    /// Waits until `count` connections have ended.
    package func waitForDisconnects(_ count: Int) async {
        await wait { $0.disconnectCount >= count }
    }

    func countConnection() -> Int {
        change { state in
            state.connectionCount += 1
            return state.connectionCount
        }
    }

    func noteDisconnect() {
        change { $0.disconnectCount += 1 }
    }

    func note(_ request: ReceivedRequest) {
        change { $0.requests.append(request) }
    }

    private func wait(until isOver: @escaping @Sendable (State) -> Bool) async {
        await withCheckedContinuation { continuation in
            change { $0.waiting.append((isOver, continuation)) }
        }
    }

    /// Changes what is known, then lets go on those who waited for it.
    private func change<Result: Sendable>(_ body: (inout State) -> Result) -> Result {
        let (result, ready) = state.withLock { state in
            let result = body(&state)
            let ready = state.waiting.filter { $0.isOver(state) }.map(\.continuation)
            state.waiting = state.waiting.filter { !$0.isOver(state) }
            return (result, ready)
        }
        for continuation in ready { continuation.resume() }
        return result
    }
}
