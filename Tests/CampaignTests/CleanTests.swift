import CampaignSupport
import Testing

/// Workloads in which nothing goes wrong.
@Suite struct CleanTests {
    @Test(arguments: Workload.all)
    func `a workload without mishaps ends as wanted`(workload: Workload) async throws {
        let runner = try await Runner()

        let report = try await runner.run(Situation(workload))

        #expect(report.problems.isEmpty, "\(report.problems)")
        print(workload.name, report.steps.count, "steps", report.milliseconds / 1000, "s", report.ending)
    }
}
