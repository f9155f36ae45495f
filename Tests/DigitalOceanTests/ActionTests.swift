import DigitalOcean
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(1))) struct ActionTests {
    static let action = #"""
        {"action":{"id":1845190571,"status":"in-progress","type":"power_on","started_at":"2014-11-14T16:31:00Z",
        "completed_at":null,"resource_id":3164450,"resource_type":"droplet","region_slug":"nyc3"}}
        """#

    @Test(
        arguments: [
            (.powerOn, #"{"type":"power_on"}"#), (.powerCycle, #"{"type":"power_cycle"}"#),
        ] as [(DropletAction, String)]
    )
    func `an action is posted to its droplet`(action: DropletAction, body: String) async throws {
        try await withAPI(answering: .json(201, Self.action)) { client, journal in
            let begun = try await client.perform(action, onDroplet: 3_164_450)
            #expect(begun.id == 1_845_190_571)
            #expect(begun.status == .inProgress)
            #expect(journal.requests.map(\.target) == ["/v2/droplets/3164450/actions"])
            #expect(journal.requests.map(\.bodyText) == [body])
        }
    }

    @Test func `an action that got no answer is not sent again`() async throws {
        try await withAPI(answering: .closes) { client, journal in
            let result = await failure { try await client.perform(.powerOn, onDroplet: 1) }
            #expect(result?.kind == .unanswered)
            #expect(journal.requests.count == 1)
        }
    }
}
