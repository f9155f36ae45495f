import CampaignSupport
import Testing

/// The same wishes, uttered in another order.
@Suite struct PathTests {
    @Test(arguments: Workload.paths)
    func `what is wanted in the end decides how it ends, and not the way there`(workloads: [Workload]) async throws {
        let runner = try await Runner()

        var reports: [Report] = []
        for workload in workloads { reports.append(try await runner.run(Situation(workload))) }

        let first = try #require(reports.first)
        for (workload, report) in zip(workloads, reports) {
            #expect(report.problems.isEmpty, "\(workload.name): \(report.problems)")
            #expect(report.ending.isLike(first.ending), "\(workload.name): \(report.ending)")
        }
    }
}
