import DigitalOcean
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(1))) struct DropletCreationTests {
    static let creation = DropletCreation(
        name: "agent-1.42.reg1",
        size: "s-1vcpu-1gb",
        image: .slug("debian-12-x64"),
        region: "nyc3",
        sshKeys: [.id(289_794), .fingerprint("3b:16:e4:bf:8b:00:8b:b8:59:8c:a9:d3:f0:19:fa:45")],
        tags: ["agent", "env:prod"],
        userData: "#cloud-config\nhostname: \"agent-1\"\n",
        isMonitored: true
    )

    static func accepted(id: Int64 = 3_164_444) -> Reply {
        let droplet = dropletJSON(id: id, status: "new", networks: #"{"v4":[],"v6":[]}"#)
        let link = #"{"id":7515,"rel":"create","href":"https://api.digitalocean.com/v2/actions/7515"}"#
        return .json(202, #"{"droplet":\#(droplet),"links":{"actions":[\#(link)]}}"#)
    }

    @Test func `the request is these bytes`() async throws {
        try await withAPI(answering: Self.accepted()) { client, journal in
            _ = await client.createDroplet(Self.creation)
            let request = try #require(journal.requests.first)
            #expect(request.method == "POST")
            #expect(request.target == "/v2/droplets")
            #expect(request.headers["authorization"] == "Bearer dop_v1_secret")
            #expect(request.headers["content-type"] == "application/json")
            #expect(
                request.bodyText == """
                    {"image":"debian-12-x64","monitoring":true,"name":"agent-1.42.reg1",\
                    "region":"nyc3","size":"s-1vcpu-1gb",\
                    "ssh_keys":[289794,"3b:16:e4:bf:8b:00:8b:b8:59:8c:a9:d3:f0:19:fa:45"],"tags":["agent","env:prod"],\
                    "user_data":"#cloud-config\\nhostname: \\"agent-1\\"\\n"}
                    """
            )
        }
    }

    @Test func `an accepted create tells of a droplet that has no address yet`() async throws {
        try await withAPI(answering: Self.accepted(id: 5_000_000_001)) { client, _ in
            guard case .accepted(let droplet) = await client.createDroplet(Self.creation) else {
                Issue.record("the create was not accepted")
                return
            }
            #expect(droplet.id == 5_000_000_001)
            #expect(droplet.status == .new)
            #expect(droplet.publicIPv4 == nil)
        }
    }

    @Test(
        arguments: [
            (400, .invalid), (401, .unauthorized), (403, .forbidden), (404, .notFound), (422, .transient),
            (429, .rateLimited(retryAfter: .seconds(29))),
        ] as [(Int, APIFailure.Kind)]
    )
    func `a create that is turned away made nothing`(status: Int, kind: APIFailure.Kind) async throws {
        let reply = errorReply(status, "id", "Words nobody has seen.", headers: [("retry-after", "29")])
        try await withAPI(answering: reply) { client, journal in
            #expect(await client.createDroplet(Self.creation).refusal?.kind == kind)
            #expect(journal.requests.count == 1)
        }
    }

    @Test(arguments: [
        errorReply(500, "server_error", "Unexpected server-side error"),
        Reply(503, body: "Service is currently unavailable."),
        Reply(504, body: "<!DOCTYPE html><title>504</title>"),
        errorReply(409, "conflict", "conflict"),
        .json(202, "<html>"),
        .json(202, #"{"droplets":[]}"#),
        .json(200, "{}"),
        DropletCreationTests.accepted().cut(by: 1),
        .closes,
        .resets,
        Reply(302, headers: [("Location", "/login")]),
    ])
    func `a create whose answer proves nothing is unknown and was sent once`(reply: Reply) async throws {
        let answer: @Sendable (ReceivedRequest) -> Reply = { $0.method == "GET" ? .json(404, "{}") : reply }
        try await withAPI(scripted: answer) { client, journal in
            _ = await failure { try await client.droplet(id: 1) }
            #expect(await client.createDroplet(Self.creation).doubt != nil)
            #expect(journal.requests.count { $0.method == "POST" } == 1)
        }
    }

    @Test func `a create without an answer in time is unknown`() async throws {
        try await withAPI(answering: .hangs, timeout: .seconds(2)) { client, _ in
            #expect(await client.createDroplet(Self.creation).doubt?.kind == .unanswered)
        }
    }

    @Test func `a create that never left is refused and may be sent again`() async throws {
        let client = try apiClient(at: LoopbackServer.deadURL)

        #expect(await client.createDroplet(Self.creation).refusal?.kind == .neverSent)
    }

    @Test(arguments: [
        (\DropletCreation.name, "no_underscore"), (\.name, "ends."), (\.name, ""), (\.size, "a/b"), (\.size, ""),
    ])
    func `a malformed field is refused before it is sent`(
        field: any WritableKeyPath<DropletCreation, String> & Sendable,
        text: String
    ) async throws {
        var creation = Self.creation
        creation[keyPath: field] = text
        try await expectUnsent(creation)
    }

    @Test(arguments: ["", "a.b", "a b", "ä", String(repeating: "a", count: 256)])
    func `a malformed tag is refused before it is sent`(tag: String) async throws {
        var creation = Self.creation
        creation.tags.append(tag)
        try await expectUnsent(creation)
    }

    @Test(arguments: ["# ü", "a\0b", String(repeating: "a", count: 65_537)])
    func `user data that would cost the droplet is refused before it is sent`(userData: String) async throws {
        var creation = Self.creation
        creation.userData = userData
        try await expectUnsent(creation)
    }

    @Test(arguments: [ImageReference.slug("../droplets"), .slug(""), .id(0)])
    func `a malformed image is refused before it is sent`(image: ImageReference) async throws {
        var creation = Self.creation
        creation.image = image
        try await expectUnsent(creation)
    }

    @Test func `sixty-four kilobytes of user data are sent`() async throws {
        var creation = Self.creation
        creation.userData = String(repeating: "a", count: 65_536)
        try await withAPI(answering: Self.accepted()) { client, journal in
            _ = await client.createDroplet(creation)
            #expect(journal.requests.count == 1)
        }
    }

    @Test func `no description holds the user data`() {
        var dumped = ""
        dump(Self.creation, to: &dumped)
        let texts = [dumped, "\(Self.creation)", String(reflecting: Self.creation), "\([Self.creation])"]
        #expect(texts.allSatisfy { !$0.contains("cloud-config") })
    }

    private func expectUnsent(_ creation: DropletCreation) async throws {
        try await withAPI(answering: Self.accepted()) { client, journal in
            #expect(await client.createDroplet(creation).refusal?.kind == .invalid)
            #expect(journal.requests.isEmpty)
        }
    }
}

extension CreateOutcome {
    var refusal: APIFailure? {
        if case .refused(let failure) = self { failure } else { nil }
    }

    var doubt: APIFailure? {
        if case .unknown(let failure) = self { failure } else { nil }
    }
}
