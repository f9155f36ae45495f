import ArgumentParser
import CampaignSupport

/// One situation again, told step by step.
struct Replay {
    private let runner: Runner

    init(_ runner: Runner) {
        self.runner = runner
    }

    func run(_ text: String) async throws {
        guard let situation = Situation(text) else {
            throw ValidationError("write a situation as 'workload=creation;faults=12:crashAfter;seed=1'")
        }
        let report = try await runner.run(situation)
        for line in report.story { print(line) }
        print("\(report.steps.count) steps, \(report.milliseconds / 1_000) s of virtual time")
        for problem in report.problems { print(problem) }
        guard report.problems.isEmpty else { throw ExitCode.failure }
        print("nothing went wrong that should not")
    }
}
