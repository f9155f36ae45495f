internal import Curl

/// Hands requests over to the world, which decides when they arrive, if at all.
struct VirtualNetwork: HTTPSending {
    private let mailbox: Mailbox

    init(_ mailbox: Mailbox) {
        self.mailbox = mailbox
    }

    func send(_ request: HTTPRequest) async -> HTTPOutcome {
        await withCheckedContinuation { continuation in
            guard !mailbox.post(.request(request, continuation)) else { return }
            continuation.resume(returning: .neverSent(HTTPFailure(kind: .closed, message: "the process is dead")))
        }
    }
}
