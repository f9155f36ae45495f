extension RateAllowance.State {
    var headers: [APIReply.Header] {
        var headers = [
            APIReply.Header(name: "ratelimit-limit", value: String(limit)),
            APIReply.Header(name: "ratelimit-remaining", value: String(remaining)),
            APIReply.Header(name: "ratelimit-reset", value: String(reset)),
        ]
        if let retryAfter { headers.append(APIReply.Header(name: "retry-after", value: String(retryAfter))) }
        return headers
    }

    /// Makes it the state of a limit that is used up, as a fault wants it told.
    mutating func exhaust(isHourly: Bool, retryAfter: Int64?, resetOffset: Int64?, at now: Int64) {
        remaining = 0
        self.retryAfter = retryAfter ?? (isHourly ? nil : 60)
        if let resetOffset { reset = (now + resetOffset) / 1_000 }
    }
}
