import Curl
import DigitalOcean
import Pods
import PodsTestSupport
import Reconciler
import Testing

/// What becomes of an effect, and what is told of it.
@Suite struct HandsTests {
    private static func hands(_ body: String) throws -> Hands {
        Hands(
            ledger: DamagedLedger(),
            cloud: try DigitalOceanClient(
                baseURL: "http://127.0.0.1",
                token: { "token" },
                http: FixedAnswer(body: Array(body.utf8))
            ),
            briefing: NoBriefing(),
            policy: Policy(),
            clock: { Reading(wall: 0, boot: 0) },
            probe: NoProbe()
        )
    }

    @Test func `a size that is sold no more keeps its price, and is offered nowhere`() async throws {
        let sizes = """
            {"sizes": [
              {"slug": "s-1", "available": true, "memory": 1, "vcpus": 1, "disk": 1, "price_hourly": 0.01,
               "price_monthly": 6, "regions": ["fra1"]},
              {"slug": "old", "available": false, "memory": 1, "vcpus": 1, "disk": 1, "price_hourly": 0.02,
               "price_monthly": 12, "regions": ["fra1"]}
            ], "links": {}, "meta": {"total": 2}}
            """
        let happening = try await Self.hands(sizes).carryOut(.readSizes)
        guard case .sizesRead(let answer) = happening else { throw Trouble(.transient, "\(happening)") }

        #expect(
            try answer.get()
                == Catalogue(sizes: [
                    "s-1": Catalogue.Size(price: Price(dollars: 0.01), regions: ["fra1"]),
                    "old": Catalogue.Size(price: Price(dollars: 0.02), regions: []),
                ])
        )
    }

    @Test func `what was done to tags and power is told with the droplet, and what failed is not`() {
        let trouble = Trouble(.transient, "503")
        let order = PowerOrder(dropletID: 7, action: .powerCycle, intent: 5)
        let tag = Effect.tag(dropletID: 7, "blue", pod: 2, isNew: false)
        let untag = Effect.untag(dropletID: 7, "ops", pod: 2)
        let power = Effect.power(order, pod: 2)

        #expect(
            tag.deed(.tagged(dropletID: 7, "blue", pod: 2, .success(())))
                == "the tag 'blue' was put on droplet 7"
        )
        #expect(
            untag.deed(.tagged(dropletID: 7, "ops", pod: 2, .success(())))
                == "the tag 'ops' was taken off droplet 7"
        )
        #expect(
            power.deed(.powered(order, pod: 2, .accepted))
                == "droplet 7 was sent \(PowerAction.powerCycle.rawValue), because of event 5"
        )
        #expect(tag.deed(.tagged(dropletID: 7, "blue", pod: 2, .failure(trouble))) == nil)
        #expect(power.deed(.powered(order, pod: 2, .refused(trouble))) == nil)
        #expect(Effect.delete(dropletID: 7, pod: 2).deed(.deleted(dropletID: 7, pod: 2, .success(()))) == nil)
    }
}

private struct FixedAnswer: HTTPSending {
    let body: [UInt8]

    func send(_ request: HTTPRequest) async -> HTTPOutcome {
        .answered(HTTPResponse(status: 200, body: body))
    }
}
