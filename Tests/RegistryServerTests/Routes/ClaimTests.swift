import Curl
import LogTestSupport
import Pods
import RegistryAPI
import Testing

@Suite struct ClaimTests {
    @Test func `a pod has one holder at a time, until it is released`() async throws {
        try await TestServer.run { server in
            try await server.createPod("a")
            let client = server.client()
            let claimed = try await client.claim("a", ClaimRequest(holder: "ada", seconds: 60))
            let end = Timestamp(milliseconds: HandClock.start + 60_000)
            #expect(claimed.pod?.claim == ClaimResource(holder: "ada", until: end))
            let other = try await server.ask("POST", "/v1/pods/a/claim", body: #"{"holder":"bob"}"#)
            #expect(other.problem?.kind == .conflict)
            #expect(try await client.release("a", reason: "done").pod?.claim == nil)
            #expect(try await client.claim("a", ClaimRequest(holder: "bob")).pod?.claim?.holder == "bob")
        }
    }

    @Test func `a claim is renewed in its holder's name, and only while it lasts`() async throws {
        try await TestServer.run { server in
            try await server.createPod("a")
            let client = server.client()
            let free = try await server.ask("POST", "/v1/pods/a/renew", body: #"{"holder":"ada"}"#)
            #expect(free.problem?.kind == .conflict)
            _ = try await client.claim("a", ClaimRequest(holder: "ada", seconds: 60))
            let renewed = try await client.renew("a", ClaimRequest(holder: "ada", seconds: 7_200))
            let end = Timestamp(milliseconds: HandClock.start + 7_200_000)
            #expect(renewed.pod?.claim == ClaimResource(holder: "ada", until: end))
            let other = try await server.ask("POST", "/v1/pods/a/renew", body: #"{"holder":"bob","seconds":9}"#)
            #expect(other.problem?.kind == .conflict)
            #expect(other.problem?.detail?.contains("'ada'") == true)
            #expect(try await client.pod("a").claim?.until == end)
        }
    }

    @Test func `a claim of any pod takes one that is ready, unclaimed and meets the terms`() async throws {
        try await TestServer.run { server in
            for id in ["booting", "red", "taken", "blue"] {
                let pod = try await server.createPod(id, tags: id == "red" ? [] : ["wanted"])
                if id != "booting" {
                    _ = try await server.machine(for: pod, dropletID: Int64(pod.row))
                }
            }
            let client = server.client()
            _ = try await client.claim("taken", ClaimRequest(holder: "ada"))
            let claimed = try await client.claimAny(PoolClaimRequest(terms: ["tag:wanted"], holder: "bob"))
            #expect(claimed.pod?.id == "blue")
            #expect(claimed.pod?.claim?.holder == "bob")
            let head = try server.head
            let none = try await server.ask(
                "POST",
                "/v1/claims",
                body: #"{"terms":["tag:wanted"],"holder":"eve"}"#
            )
            #expect(none.problem?.kind == .conflict)
            #expect(try server.head == head)
        }
    }

    @Test func `a claim of any pod that is sent again answers with the pod of the first time`() async throws {
        try await TestServer.run { server in
            _ = try await server.machine(for: try await server.createPod("only"))
            let body = #"{"terms":["only"],"holder":"ada"}"#
            let headers = [HTTPHeader(name: "Idempotency-Key", value: "claim-1")]
            let first = try await server.ask("POST", "/v1/claims", headers: headers, body: body)
            let second = try await server.ask("POST", "/v1/claims", headers: headers, body: body)
            #expect(first.status == 200)
            #expect(second.body == first.body)
        }
    }

    @Test func `many who claim at once get one pod each, and nobody gets another's`() async throws {
        try await TestServer.run { server in
            for number in 1...12 {
                let pod = try await server.createPod("p\(number)")
                _ = try await server.machine(for: pod, dropletID: Int64(number))
            }
            let client = server.client()
            let claimed = try await withThrowingTaskGroup(of: String?.self) { group in
                for number in 1...12 {
                    group.addTask {
                        let request = PoolClaimRequest(terms: ["image=debian-12-x64"], holder: "h\(number)")
                        return try await client.claimAny(request).pod?.id
                    }
                }
                return try await group.reduce(into: Set<String?>()) { $0.insert($1) }
            }
            #expect(claimed.count == 12)
            let holders = try await client.pods().pods.compactMap(\.claim?.holder)
            #expect(Set(holders).count == 12)
        }
    }
}
