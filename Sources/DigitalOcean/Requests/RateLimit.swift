internal import Curl
package import FoundationEssentials

/// What DigitalOcean said about its rate limit, and when.
package struct RateLimit: Hashable, Sendable {
    /// How many requests a sliding hour takes.
    package let limit: Int?

    /// How many are left; zero may also mean that the minute is used up.
    package let remaining: Int?

    /// When the oldest request counted expires, which frees one place; has been seen in the past.
    package let reset: Date?

    /// How long to wait; only said when a request was turned away.
    package let retryAfter: Duration?
    package let observedAt: Date

    package init(limit: Int?, remaining: Int?, reset: Date?, retryAfter: Duration?, observedAt: Date) {
        self.limit = limit
        self.remaining = remaining
        self.reset = reset
        self.retryAfter = retryAfter
        self.observedAt = observedAt
    }
}

extension RateLimit {
    /// Returns `nil` for an answer that says nothing about the limit, as those to a bad token do.
    init?(_ headers: HTTPHeaders, observedAt: Date) {
        let number = { (name: String) in headers[name].flatMap { Int($0) } }
        self.init(
            limit: number("ratelimit-limit"),
            remaining: number("ratelimit-remaining"),
            reset: number("ratelimit-reset").map { Date(timeIntervalSince1970: Double($0)) },
            retryAfter: headers.retryAfter,
            observedAt: observedAt
        )
        if limit == nil, remaining == nil, reset == nil, retryAfter == nil { return nil }
    }
}

extension HTTPHeaders {
    /// The wait that `retry-after` asks for in seconds, a day at most.
    var retryAfter: Duration? {
        guard let seconds = self["retry-after"].flatMap({ Int($0) }), seconds >= 0 else { return nil }
        return .seconds(min(seconds, 86_400))
    }
}
