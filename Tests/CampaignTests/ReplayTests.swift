import CampaignSupport
import Testing

/// Situations kept because they once told something.
@Suite struct ReplayTests {
    @Test func `a situation is read back from what it writes`() throws {
        let text = "workload=creation;faults=3:crashAfter,11:landsLate;seed=7;mutant=noWait"

        let situation = try #require(Situation(text))

        #expect(situation.description == text)
        #expect(situation.mishaps == [Mishap(.crashAfter, at: 3), Mishap(.landsLate, at: 11)])
    }

    @Test(arguments: [
        "", "workload=none;faults=;seed=1", "workload=creation;faults=x;seed=1", "workload=creation;seed=1;mutant=x",
    ])
    func `what is no situation is not taken for one`(text: String) {
        #expect(Situation(text) == nil)
    }

    @Test func `a run is the same the second time`() async throws {
        let runner = try await Runner()
        let situation = try await Itinerary(runner, seed: 3).random(5)

        let first = try await runner.run(situation)
        let second = try await runner.run(situation)

        #expect(first.steps == second.steps)
        #expect(first.ending == second.ending)
        #expect(first.story.count == second.story.count)
    }
}
