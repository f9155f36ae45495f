import Synchronization
import TestSupport

/// Replies given one after the other; then the server fails.
final class ReplyList: Sendable {
    private let replies: Mutex<[Reply]>

    init(_ replies: [Reply]) {
        self.replies = Mutex(replies)
    }

    @Sendable func next(_ request: ReceivedRequest) -> Reply {
        replies.withLock { $0.isEmpty ? Reply(500) : $0.removeFirst() }
    }
}
