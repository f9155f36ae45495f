internal import Synchronization

/// An HTTP/1.1 client: libcurl's multi handle on one thread of its own.
///
/// A request that is not idempotent leaves at most once, whatever the connection does.
package final class HTTPClient: Sendable {
    private let inbox: LoopInbox
    private let requestCount = Atomic<UInt64>(0)

    package init() {
        let multi = MultiHandle()
        let inbox = LoopInbox(waking: multi)
        self.inbox = inbox
        runOnNewThread { TransferLoop(multi, inbox).run() }
    }

    deinit {
        _ = inbox.post(.close(nil))
    }

    /// Sends `request` once and waits for the whole response; cancelling the task gives the request up.
    package func send(_ request: HTTPRequest) async -> HTTPOutcome {
        let id = nextID()
        return await withTaskCancellationHandler {
            await withCheckedContinuation { start(id, request, .whole($0)) }
        } onCancel: {
            cancel(id)
        }
    }

    /// Sends `request` once and returns when the head has come; dropping the chunks ends the request.
    package func stream(_ request: HTTPRequest) async throws(HTTPFailure) -> HTTPStream {
        let id = nextID()
        let opened = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                start(id, request, .stream(continuation, whenDropped: { [inbox] in _ = inbox.post(.cancel(id)) }))
            }
        } onCancel: {
            cancel(id)
        }
        return try opened.get()
    }

    /// Ends all requests as failed and the thread; later requests are never sent.
    package func close() async {
        await withCheckedContinuation { continuation in
            if !inbox.post(.close(continuation)) { continuation.resume() }
        }
    }
}

extension HTTPClient {
    private func nextID() -> RequestID {
        RequestID(rawValue: requestCount.add(1, ordering: .relaxed).newValue)
    }

    /// Starts a request; one cancelled before the thread knew of it is cancelled again.
    private func start(_ id: RequestID, _ request: HTTPRequest, _ answer: Answer) {
        guard !Task.isCancelled else { return answer.refuse(.cancelled) }
        guard inbox.post(.start(id, request, answer)) else { return answer.refuse(.closed) }
        if Task.isCancelled { cancel(id) }
    }

    private func cancel(_ id: RequestID) {
        _ = inbox.post(.cancel(id))
    }
}
