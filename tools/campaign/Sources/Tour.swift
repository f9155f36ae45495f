import ArgumentParser
import CampaignSupport
import Glibc

/// The whole campaign.
struct Tour {
    private let runner: Runner
    private let itinerary: Itinerary
    private let crew: Crew
    private let workloads: [Workload]

    init(_ runner: Runner, seed: UInt64, width: Int, workloads: [Workload]) {
        self.workloads = workloads
        self.runner = runner
        itinerary = Itinerary(runner, seed: seed)
        crew = Crew(runner, width: width, failureCountMaximum: 20)
    }

    func run(seeds: Int, minutes: Double) async throws {
        let start = ContinuousClock.now
        try await stage("clean runs") { try await crew.run(itinerary.cleanRuns) }
        for workload in workloads {
            try await stage("one mishap in \(workload.name)") {
                try await crew.run(try await itinerary.singles(of: workload))
            }
        }
        let end = ContinuousClock.now + .seconds(minutes * 60)
        for workload in Workload.shortest where workloads.contains(workload) {
            try await stage("two mishaps in \(workload.name)") {
                try await crew.run(try await itinerary.pairs(of: workload).shuffled(), until: end)
            }
        }
        try await stage("several mishaps") {
            try await crew.run { number in number < seeds ? try await itinerary.random(UInt64(number)) : nil }
        }
        Summary(crew.tally, seconds: start.duration(to: .now).seconds).show()
        try await judge(isWhole: workloads == Workload.all)
    }

    private func stage(_ name: String, _ body: () async throws -> Void) async throws {
        let (runCount, failureCount) = (crew.tally.runCount, crew.failures.count)
        try await body()
        print("\(name): \(crew.tally.runCount - runCount) runs, \(crew.failures.count - failureCount) failures")
        for failure in crew.failures[failureCount...] {
            print("    \(failure.situation): \(failure.problems.first ?? "")")
        }
        // So that a file or a pipe shows it at once.
        fflush(nil)
    }

    private func judge(isWhole: Bool) async throws {
        for failure in crew.failures.prefix(5) {
            let smallest = try await runner.shrink(failure.situation)
            print("FAILED tools/campaign/run --replay '\(smallest)'")
            for problem in try await runner.run(smallest).problems { print("    \(problem)") }
        }
        let gaps = isWhole ? crew.tally.gaps : []
        for gap in gaps { print("NEVER MET: \(gap)") }
        guard crew.failures.isEmpty, gaps.isEmpty else { throw ExitCode.failure }
    }
}

extension Duration {
    var seconds: Double {
        Double(components.seconds) + Double(components.attoseconds) / 1e18
    }
}
