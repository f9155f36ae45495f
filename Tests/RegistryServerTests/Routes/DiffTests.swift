import Curl
import LogTestSupport
import Pods
import Registry
import RegistryAPI
import RegistryServer
import Testing

@Suite struct DiffTests {
    @Test func `what changed between two moments is told with what it was and what it is`() async throws {
        try await TestServer.run { server in
            let client = server.client(server.keys.operator)
            let pod = try await server.createPod("a", tags: ["red"])
            _ = try await client.set("a", "score", SetAttributeRequest(value: .int(1)))
            let start = try server.head.rawValue
            server.clock.advance(by: 60_000)
            _ = try await client.untag("a", "red")
            _ = try await client.tag("a", "blue")
            _ = try await client.set("a", "score", SetAttributeRequest(value: .int(2)))
            _ = try await client.claim("a", ClaimRequest(holder: "ada"))
            try await server.createPod("b")
            _ = try await client.pauseReconciler(reason: "lunch")
            for from in [String(start), "-30s", "2026-03-01T09:30:00Z"] {
                let diff = try await client.diff(from: from)
                #expect(diff.from.position == start)
                let head = try server.head.rawValue
                #expect(diff.to.position == head)
                #expect(
                    diff.changes.map(\.summary) == [
                        "pod a claim nil → {holder: ada}",
                        "pod a tag blue false → true",
                        "pod a tag red true → false",
                        "pod a attribute score 1 → 2",
                        "pod b created nil → nil",
                        "pod b image nil → debian-12-x64",
                        "registry pause nil → lunch",
                    ]
                )
            }
            let none = try await client.diff(from: "0", to: String(pod.row - 1))
            #expect(!none.changes.contains { $0.subject == "pod" })
            #expect(none.changes.contains { $0.what == "issued" })
        }
    }

    @Test(arguments: [
        ("", 400), ("?from=soon", 400), ("?from=9999", 400), ("?from=3&to=1", 400), ("?from=1&until=2", 400),
        ("?from=1&to=3", 200),
    ])
    func `moments that are none are refused`(query: String, status: Int) async throws {
        try await TestServer.run { server in
            let response = try await server.ask("GET", "/v1/diff\(query)")
            #expect(response.status == status)
        }
    }
}

extension ChangeResource {
    fileprivate var summary: String {
        let words = [subject, id, what, name].compactMap(\.self).joined(separator: " ")
        return "\(words) \(old?.description ?? "nil") → \(new?.description ?? "nil")"
    }
}
