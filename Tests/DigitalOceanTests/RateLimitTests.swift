import ClientTestSupport
import DigitalOcean
import FoundationEssentials
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(1))) struct RateLimitTests {
    @Test func `the last answer that spoke of the limit is remembered`() async throws {
        let limited = errorReply(
            429,
            "too_many_requests",
            "Too many requests",
            headers: [
                ("RateLimit-Limit", "5000"), ("RateLimit-Remaining", "0"), ("RateLimit-Reset", "1444931833"),
                ("Retry-After", "29"),
            ]
        )
        let replies = Replies([limited, errorReply(401, "unauthorized", "Unable to authenticate you.")])
        try await withAPI(scripted: replies.next) { client, _ in
            #expect(client.rateLimit == nil)
            let result = await failure { try await client.account() }
            #expect(result?.kind == .rateLimited(retryAfter: .seconds(29)))
            let expected = RateLimit(
                limit: 5000,
                remaining: 0,
                reset: Date(timeIntervalSince1970: 1_444_931_833),
                retryAfter: .seconds(29),
                observedAt: Date(timeIntervalSince1970: 1_700_000_000)
            )
            #expect(client.rateLimit == expected)
            _ = await failure { try await client.account() }
            #expect(client.rateLimit == expected)
        }
    }
}
