import CampaignSupport
import Testing

/// A sample of the campaign that `tools/campaign/run` carries out in full.
@Suite struct MishapTests {
    private static let seed: UInt64 = 1

    @Test(arguments: Workload.all)
    func `one mishap of each class does no harm, and all comes to rest`(workload: Workload) async throws {
        let runner = try await Runner()
        let singles = try await Itinerary(runner, seed: Self.seed).singles(of: workload)

        for situation in Self.sample(of: singles) {
            let report = try await runner.run(situation)

            #expect(report.problems.isEmpty, "tools/campaign/run --replay '\(situation)': \(report.problems)")
        }
    }

    @Test(arguments: 0..<UInt64(40))
    func `several mishaps do no harm either`(number: UInt64) async throws {
        let runner = try await Runner()
        let situation = try await Itinerary(runner, seed: Self.seed).random(number)

        let report = try await runner.run(situation)

        #expect(report.problems.isEmpty, "tools/campaign/run --replay '\(situation)': \(report.problems)")
    }

    /// The middle one of every class: the first steps of a run are much like each other.
    private static func sample(of singles: [Situation]) -> [Situation] {
        let classes = Dictionary(grouping: singles) { $0.mishaps.first?.kind }
        return classes.values.map { $0[$0.count / 2] }
    }
}
