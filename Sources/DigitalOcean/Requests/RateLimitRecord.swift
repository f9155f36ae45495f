internal import Curl
internal import FoundationEssentials
internal import Synchronization

/// The last rate limit seen, shared by all copies of a client.
final class RateLimitRecord: Sendable {
    private let record = Mutex<RateLimit?>(nil)

    var last: RateLimit? { record.withLock { $0 } }

    func note(_ headers: HTTPHeaders, at time: Date) {
        guard let limit = RateLimit(headers, observedAt: time) else { return }
        record.withLock { $0 = limit }
    }
}
