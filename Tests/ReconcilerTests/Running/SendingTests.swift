import APIKeys
import DigitalOcean
import Pods
import PodsTestSupport
import Reconciler
import Synchronization
import Testing

/// What reaches DigitalOcean of an effect.
@Suite struct SendingTests {
    private static let order = DropletOrder(region: "fra1", size: "s-1vcpu-1gb", image: "debian-12-x64", tags: [])

    private static func keys(_ names: String...) -> String {
        let keys = names.enumerated().map { index, name in
            #"{"id": \#(index + 1), "name": "\#(name)", "fingerprint": "f:\#(index + 1)", "public_key": "ssh-ed25519"}"#
        }
        return #"{"ssh_keys": [\#(keys.joined(separator: ","))], "links": {}, "meta": {"total": \#(keys.count)}}"#
    }

    /// Hands over a log with one pod, whose machines the keys of these names may enter, at this time of the boot clock.
    private static func hands(
        _ cloud: ScriptedCloud,
        keyNames: [String]? = nil,
        boot: Int64 = 0
    ) throws -> (Hands, pod: EventID) {
        var book = Book()
        try book.decide(.create(.sample("web")), now: 0)
        let hands = Hands(
            ledger: BookLedger(book),
            cloud: try DigitalOceanClient(baseURL: "http://127.0.0.1", token: { "token" }, http: cloud),
            briefing: KeyedBriefing(keyNames: keyNames),
            policy: Policy(),
            clock: { Reading(wall: 0, boot: boot) },
            probe: NoProbe()
        )
        return (hands, try #require(book.fleet.pod("web")?.row))
    }

    private static func intent(_ hands: Hands, _ pod: EventID) async throws -> Answer<EventID> {
        _ = await hands.carryOut(.readKeys)
        guard case .intentRecorded(_, _, let answer) = await hands.carryOut(.recordIntent(pod: pod, order)) else {
            throw Trouble(.transient, "an intent is answered otherwise")
        }
        return answer
    }

    @Test func `a create whose intent was durable too late is not sent`() async throws {
        let cloud = ScriptedCloud(["GET /v2/account/keys": Self.keys("ops")])
        let (hands, pod) = try Self.hands(cloud, boot: 1_001)
        let attempt = try await Self.intent(hands, pod).get()
        let late = await hands.carryOut(.create(attempt: attempt, pod: pod, Self.order, deadline: 1_000))

        guard case .created(_, _, .refused(.transient, let message)) = late else {
            throw Trouble(.transient, "it is not refused: \(late)")
        }
        #expect(message == "the create was not sent: the intent was durable too late")
        #expect(cloud.asked == ["GET /v2/account/keys"])
    }

    @Test func `a create whose intent was durable in time is sent`() async throws {
        let cloud = ScriptedCloud(["GET /v2/account/keys": Self.keys("ops")])
        let (hands, pod) = try Self.hands(cloud, boot: 1_000)
        let attempt = try await Self.intent(hands, pod).get()
        _ = await hands.carryOut(.create(attempt: attempt, pod: pod, Self.order, deadline: 1_000))

        #expect(cloud.asked == ["GET /v2/account/keys", "POST /v2/droplets"])
    }

    @Test func `the secret of an attempt that is refused before it is sent is forgotten`() async throws {
        let cloud = ScriptedCloud(["GET /v2/account/keys": Self.keys("ops")])
        let (hands, pod) = try Self.hands(cloud)
        let attempt = try await Self.intent(hands, pod).get()
        _ = await hands.carryOut(.record(.refuse(attempt: attempt, .transient, message: "halted"), pod: pod))
        let sent = await hands.carryOut(.create(attempt: attempt, pod: pod, Self.order, deadline: 1_000))

        guard case .created(_, _, .refused(_, let message)) = sent else {
            throw Trouble(.transient, "it is not refused: \(sent)")
        }
        #expect(message.contains("its secret is not at hand"))
    }

    @Test(arguments: [["ops"], ["1"], ["f:1"], ["f:1", "ops", "1"]])
    func `an SSH key is named by its id, its fingerprint or its name`(names: [String]) async throws {
        let cloud = ScriptedCloud(["GET /v2/account/keys": Self.keys("ops", "guest")])
        let (hands, pod) = try Self.hands(cloud, keyNames: names)

        _ = try await Self.intent(hands, pod).get()
    }

    @Test(arguments: [
        (["ops", "typo"], "the account has no SSH key 'typo'"),
        (["twin"], "the account has 2 SSH keys named 'twin'; the template should say which by its id or fingerprint"),
    ])
    func `no machine is asked for whose SSH keys the account has not, or not in that number`(
        names: [String],
        problem: String
    ) async throws {
        let cloud = ScriptedCloud(["GET /v2/account/keys": Self.keys("ops", "twin", "twin")])
        let (hands, pod) = try Self.hands(cloud, keyNames: names)

        await #expect(throws: Trouble(.transient, problem)) { try await Self.intent(hands, pod).get() }
    }

    @Test func `a tag is put on in the spelling with which DigitalOcean answers`() async throws {
        let cloud = ScriptedCloud([
            "POST /v2/tags": #"{"tag": {"name": "CTF"}}"#, "POST /v2/tags/CTF/resources": "",
        ])
        let (hands, pod) = try Self.hands(cloud)
        let outcome = await hands.carryOut(.tag(dropletID: 7, "ctf", pod: pod, isNew: true))

        guard case .tagged(7, "CTF", _, .success) = outcome else { throw Trouble(.transient, "\(outcome)") }
        #expect(cloud.asked == ["POST /v2/tags", "POST /v2/tags/CTF/resources"])
    }

    @Test(arguments: [1e30, -1, 1_000_001, .greatestFiniteMagnitude])
    func `what cannot be a price is none`(price: Double) async throws {
        let sizes = """
            {"sizes": [{"slug": "s-1", "available": true, "memory": 1, "vcpus": 1, "disk": 1,
              "price_hourly": \(price), "price_monthly": 6, "regions": ["fra1"]}], "links": {}, "meta": {"total": 1}}
            """
        let (hands, _) = try Self.hands(ScriptedCloud(["GET /v2/sizes": sizes]))
        let outcome = await hands.carryOut(.readSizes)

        guard case .sizesRead(.success(let catalogue)) = outcome else { throw Trouble(.transient, "\(outcome)") }
        #expect(catalogue == Catalogue(sizes: ["s-1": Catalogue.Size(price: nil, regions: ["fra1"])]))
    }
}

private struct KeyedBriefing: Briefing {
    let keyNames: [String]?

    func isBriefed(_ pod: Pod) -> Bool { true }

    func makeSecret() -> APIKeySecret { .random() }

    func userData(for pod: Pod, keyID: EventID, secret: APIKeySecret) throws(Trouble) -> String { "#cloud-config" }

    func sshKeyNames(for pod: Pod) -> [String]? { keyNames }
}
