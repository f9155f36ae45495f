internal import Synchronization

/// What a loopback server has seen.
package final class RequestJournal: Sendable {
    private struct State {
        var requests: [ReceivedRequest] = []
        var connectionCount = 0
        var waiting: [(count: Int, continuation: CheckedContinuation<Void, Never>)] = []
    }

    private let state = Mutex(State())

    package var requests: [ReceivedRequest] { state.withLock(\.requests) }
    package var connectionCount: Int { state.withLock(\.connectionCount) }

    /// Waits until `count` requests have come.
    package func waitForRequests(_ count: Int) async {
        await withCheckedContinuation { continuation in
            let isThere = state.withLock { state in
                guard state.requests.count < count else { return true }
                state.waiting.append((count, continuation))
                return false
            }
            if isThere { continuation.resume() }
        }
    }

    func countConnection() -> Int {
        state.withLock { state in
            state.connectionCount += 1
            return state.connectionCount
        }
    }

    func note(_ request: ReceivedRequest) {
        let ready = state.withLock { state in
            state.requests.append(request)
            let count = state.requests.count
            defer { state.waiting.removeAll { $0.count <= count } }
            return state.waiting.filter { $0.count <= count }.map(\.continuation)
        }
        for continuation in ready { continuation.resume() }
    }
}
