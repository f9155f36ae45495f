import APIKeys
import Curl
import Pods
import Reconciler
import Registry
import RegistryAPI
import RegistryServer
import Testing

@Suite struct OrphanRouteTests {
    private static let name = "ghost.3.zzzzzz"

    /// A server whose newest listing shows an orphan with the id 7 and a foreign droplet with the id 8.
    private static func run(tags: [String]? = ["blue"], _ body: (TestServer) async throws -> Void) async throws {
        try await TestServer.run { server in
            server.window.show(try plan(orphans: [Samples.orphan(7, named: name, tags: tags)]))
            try await body(server)
        }
    }

    private static func plan(orphans: [Plan.Orphan], abandoned: [Plan.Orphan] = [], blindness: String? = nil) -> Plan {
        let grounds = Plan.Grounds(
            listedAt: 1_000,
            dropletCount: 2,
            foreign: [8],
            orphans: orphans,
            abandoned: abandoned
        )
        return Plan(
            position: .registry,
            mode: .acting,
            blindness: blindness,
            grounds: grounds,
            actions: [],
            conditions: [:]
        )
    }

    @Test func `an orphan becomes the droplet of a pod, and the log says by whom`() async throws {
        try await Self.run { server in
            let response = try await server.ask("POST", "/v1/orphans/7/adopt", body: "{}")
            #expect(response.status == 201)
            #expect(response.headers["location"] == "/v1/pods/ghost")
            let pod = try #require(try response.decoded(ReceiptResource.self).pod)
            #expect(pod.droplet?.id == 7)
            #expect(pod.droplet?.name == Self.name)
            #expect(pod.image == "debian-12-x64")
            #expect(pod.tags.map(\.tag) == ["blue"])
            #expect(Set(pod.attributes.map(\.key)) == ["region", "size"])
            let facts = try await server.client().explain("ghost").facts.map(\.text)
            #expect(facts.contains { $0.hasPrefix("a droplet was adopted: s-1vcpu-1gb in fra1") })
            let history = try await server.client().events(EventQuery(kind: "droplet.adopted")).events
            #expect(history.map(\.actor) == ["key:\(server.keys.operator.id)"])
        }
    }

    @Test func `another id may be given where the name's is taken`() async throws {
        try await Self.run { server in
            try await server.createPod("ghost")
            let taken = try await server.ask("POST", "/v1/orphans/7/adopt", body: "{}")
            #expect(taken.problem?.kind == .conflict)
            let receipt = try await server.client().adopt(orphan: 7, as: "spirit")
            #expect(receipt.pod?.id == "spirit")
            #expect(receipt.pod?.droplet?.id == 7)
        }
    }

    @Test func `the same Idempotency-Key adopts once, and answers again when there is no orphan any more`() async throws
    {
        try await Self.run { server in
            let headers = [HTTPHeader(name: "Idempotency-Key", value: "once")]
            let first = try await server.ask("POST", "/v1/orphans/7/adopt", headers: headers, body: "{}")
            let head = try server.head
            server.window.show(Self.plan(orphans: []))
            let second = try await server.ask("POST", "/v1/orphans/7/adopt", headers: headers, body: "{}")
            #expect(second.status == 201)
            #expect(second.body == first.body)
            #expect(try server.head == head)
        }
    }

    @Test(arguments: [(8, ProblemKind.refused, "foreign"), (9, .unknownOrphan, "orphan"), (4_711, .conflict, "'web'")])
    func `what is no orphan in the newest listing is refused, each for its reason`(
        droplet: Int64,
        kind: ProblemKind,
        word: String
    ) async throws {
        try await Self.run { server in
            _ = try await server.machine(for: try await server.createPod("web"))
            let head = try server.head
            let response = try await server.ask("POST", "/v1/orphans/\(droplet)/adopt", body: "{}")
            #expect(response.problem?.kind == kind)
            #expect(response.problem?.detail?.contains(word) == true)
            #expect(try server.head == head)
        }
    }

    @Test func `nothing is adopted by a listing that is not to be relied on any more`() async throws {
        try await TestServer.run { server in
            let orphan = try Samples.orphan(7, named: Self.name, tags: [])
            server.window.show(Self.plan(orphans: [orphan], blindness: "the last listing cannot be used: 503"))
            let head = try server.head
            let response = try await server.ask("POST", "/v1/orphans/7/adopt", body: "{}")
            #expect(response.problem?.kind == .conflict)
            #expect(response.problem?.detail?.contains("503") == true)
            #expect(try server.head == head)
        }
    }

    @Test func `nothing is adopted before the first complete listing`() async throws {
        try await TestServer.run { server in
            let response = try await server.ask("POST", "/v1/orphans/7/adopt", body: "{}")
            #expect(response.problem?.kind == .conflict)
            #expect(response.problem?.detail?.contains("no complete listing yet") == true)
        }
    }

    @Test func `a droplet that cannot be seen whole is not adopted, and the answer says what is wanting`() async throws
    {
        try await TestServer.run { server in
            let sighting = Sighting(dropletID: 7, name: Self.name, status: .active, ip: nil, tags: nil)
            let orphan = Plan.Orphan(sighting, of: try #require(PodID("ghost")), reason: "nobody knows it")
            server.window.show(Self.plan(orphans: [orphan]))
            let response = try await server.ask("POST", "/v1/orphans/7/adopt", body: "{}")
            #expect(response.problem?.kind == .conflict)
            #expect(response.problem?.detail?.contains("token") == true)
        }
    }

    @Test(arguments: ["/v1/orphans/x/adopt", "/v1/orphans/0/adopt", "/v1/orphans/7/adopt"])
    func `bad ids and readers are turned away`(path: String) async throws {
        try await Self.run { server in
            let isGood = path.contains("7")
            let response = try await server.ask(
                "POST",
                path,
                key: isGood ? server.keys.viewer.text : nil,
                body: isGood ? "{}" : #"{"id":"fine"}"#
            )
            #expect(response.problem?.kind == (isGood ? .forbidden : .invalidRequest))
            let badID = try await server.ask("POST", "/v1/orphans/7/adopt", body: #"{"id":"Not an id"}"#)
            #expect(badID.problem?.kind == .invalidRequest)
        }
    }

    @Test func `orphans and what abandoned pods left are listed with what they cost`() async throws {
        try await TestServer.run { server in
            let orphan = try Samples.orphan(7, named: Self.name)
            let left = try Samples.orphan(9, named: "old.2.zzzzzz")
            server.window.show(Self.plan(orphans: [orphan], abandoned: [left]))
            let list = try await server.client(server.keys.viewer).orphans()
            #expect(list.orphans.map(\.dropletID) == [7, 9])
            #expect(list.orphans.map(\.kind) == [.orphan, .abandoned])
            #expect(list.orphans.map(\.pod) == ["ghost", "old"])
            #expect(list.orphans.compactMap(\.monthly).map { ($0 * 100).rounded() } == [600, 600])
            let metrics = try await server.ask("GET", "/metrics")
            let text = String(decoding: metrics.body, as: UTF8.self)
            #expect(text.contains("podledger_orphans 1\n"))
            #expect(text.contains("podledger_abandoned_droplets 1\n"))
            #expect(text.contains("podledger_unowned_dollars_per_hour 0.01786\n"))
        }
    }
}
