internal import Synchronization
package import TestSupport

/// Replies given in turn; the last is given for ever.
package final class Replies: Sendable {
    private let waiting: Mutex<[Reply]>

    package init(_ replies: [Reply]) {
        precondition(!replies.isEmpty, "there is at least one reply")
        waiting = Mutex(replies)
    }

    @Sendable package func next(_ request: ReceivedRequest) -> Reply {
        waiting.withLock { $0.count > 1 ? $0.removeFirst() : $0[0] }
    }
}
