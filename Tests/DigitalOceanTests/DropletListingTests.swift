import DigitalOcean
import Synchronization
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(1))) struct DropletListingTests {
    /// Answers the n-th request for ordinary droplets by the n-th reply, then by the last; there are no GPU droplets.
    static func script(_ replies: [Reply]) -> @Sendable (ReceivedRequest) -> Reply {
        let count = Atomic(0)
        return { request in
            if request.target.contains("type=gpus") { return page("droplets", [], total: 0) }
            return replies[min(count.add(1, ordering: .relaxed).oldValue, replies.count - 1)]
        }
    }

    static func droplets(_ ids: ClosedRange<Int64>) -> [String] {
        ids.map { dropletJSON(id: $0) }
    }

    @Test func `every page is read at two hundred, and the GPU droplets too`() async throws {
        let answer: @Sendable (ReceivedRequest) -> Reply = { request in
            switch request.target {
            case "/v2/droplets?page=1&per_page=200":
                page("droplets", Self.droplets(1...200), total: 201, next: "http://198.51.100.1/v2/droplets?page=2")
            case "/v2/droplets?page=2&per_page=200": page("droplets", Self.droplets(201...201), total: 201)
            case "/v2/droplets?type=gpus&page=1&per_page=200": page("droplets", [dropletJSON(id: 900)], total: 1)
            default: Reply(500)
            }
        }
        try await withAPI(scripted: answer) { client, journal in
            let listing = try await client.droplets()
            #expect(listing.droplets.map(\.id) == Array(1...201) + [900])
            #expect(listing.isComplete)
            #expect(listing.total == 202)
            #expect(listing.pageCount == 3)
            #expect(journal.requests.count == 3)
        }
    }

    @Test func `an empty account is a complete listing of none`() async throws {
        try await withAPI(scripted: Self.script([page("droplets", [], total: 0)])) { client, _ in
            let listing = try await client.droplets()
            #expect(listing == DropletListing(droplets: [], isComplete: true, total: 0, pageCount: 2))
        }
    }

    @Test func `a server with smaller pages is read to the end`() async throws {
        let replies = [
            page("droplets", Self.droplets(1...2), total: 3, next: "x"),
            page("droplets", Self.droplets(3...3), total: 3),
        ]
        try await withAPI(scripted: Self.script(replies)) { client, _ in
            let listing = try await client.droplets()
            #expect(listing.droplets.map(\.id) == [1, 2, 3])
        }
    }

    @Test func `a droplet met on two pages counts once, and the hole it leaves is read again`() async throws {
        let replies = [
            page("droplets", Self.droplets(1...2), total: 3, next: "x"),
            page("droplets", Self.droplets(2...2), total: 3),
            page("droplets", Self.droplets(1...2), total: 3, next: "x"),
            page("droplets", Self.droplets(3...3), total: 3),
        ]
        try await withAPI(scripted: Self.script(replies)) { client, _ in
            let listing = try await client.droplets()
            #expect(listing.droplets.map(\.id) == [1, 2, 3])
            #expect(listing.isComplete)
        }
    }

    @Test func `a total that changes between pages is read again`() async throws {
        let replies = [
            page("droplets", Self.droplets(1...2), total: 4, next: "x"),
            page("droplets", Self.droplets(4...4), total: 3),
            page("droplets", Self.droplets(2...3), total: 3, next: "x"),
            page("droplets", Self.droplets(4...4), total: 3),
        ]
        try await withAPI(scripted: Self.script(replies)) { client, _ in
            let listing = try await client.droplets()
            #expect(listing.droplets.map(\.id) == [2, 3, 4])
            #expect(listing.isComplete)
        }
    }

    @Test func `numbers that never agree make an incomplete listing that says why`() async throws {
        try await withAPI(scripted: Self.script([page("droplets", Self.droplets(1...1), total: 2)])) {
            client,
            journal in
            let listing = try await client.droplets()
            #expect(!listing.isComplete)
            #expect(listing.reason == "1 of 2 were listed")
            #expect(journal.requests.count < 10)
        }
    }

    @Test(arguments: [
        errorReply(500, "server_error", "Unexpected server-side error"), .closes, .json(200, #"{"droplets":[]}"#),
        errorReply(429, "too_many_requests", "Too many requests"), page("droplets", [#"{"name":"no id"}"#], total: 2),
    ])
    func `a failing second page fails the listing`(second: Reply) async throws {
        let replies = [page("droplets", Self.droplets(1...1), total: 2, next: "x"), second]
        try await withAPI(scripted: Self.script(replies)) { client, _ in
            await #expect(throws: APIFailure.self) { try await client.droplets() }
        }
    }

    @Test func `a server that leaves GPU droplets in both lists does not double them`() async throws {
        let answer: @Sendable (ReceivedRequest) -> Reply = { _ in page("droplets", Self.droplets(1...2), total: 2) }
        try await withAPI(scripted: answer) { client, _ in
            let listing = try await client.droplets()
            #expect(listing.droplets.map(\.id) == [1, 2])
            #expect(listing.total == 2)
        }
    }

    @Test func `a live set that grows and shrinks while it is read never yields a wrong complete count`() async throws {
        let fleet = Mutex((ids: Array(Int64(1)...450), step: 0))
        let answer: @Sendable (ReceivedRequest) -> Reply = { request in
            if request.target.contains("type=gpus") { return page("droplets", [], total: 0) }
            let number = Int(request.target.firstMatch(of: /[?&]page=(\d+)/)?.output.1 ?? "1") ?? 1
            return fleet.withLock { fleet in
                fleet.step += 1
                if fleet.step == 2 { fleet.ids.removeFirst(3) }
                if fleet.step == 5 { fleet.ids.append(1000) }
                let items = fleet.ids.dropFirst((number - 1) * 200).prefix(200).map { dropletJSON(id: $0) }
                return page("droplets", items, total: fleet.ids.count)
            }
        }
        try await withAPI(scripted: answer) { client, _ in
            let listing = try await client.droplets()
            #expect(listing.isComplete)
            #expect(Set(listing.droplets.map(\.id)) == fleet.withLock { Set($0.ids) })
        }
    }
}
