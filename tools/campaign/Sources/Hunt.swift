import ArgumentParser
import CampaignSupport
import Glibc

/// Takes safeties out of the reconciler one by one; a campaign that does not notice proves nothing.
struct Hunt {
    private let runner: Runner
    private let seed: UInt64
    private let width: Int
    private let workloads: [Workload]

    init(_ runner: Runner, seed: UInt64, width: Int, workloads: [Workload]) {
        self.runner = runner
        self.seed = seed
        self.width = width
        self.workloads = workloads
    }

    func run(_ name: String) async throws {
        let mutants = name == "all" ? Mutant.allCases : Mutant(rawValue: name).map { [$0] } ?? []
        guard !mutants.isEmpty else {
            throw ValidationError("say one of \(Mutant.allCases.map(\.rawValue).joined(separator: ", ")), all")
        }
        var survivorCount = 0
        for mutant in mutants {
            if try await survives(mutant) { survivorCount += 1 }
            fflush(nil)
        }
        if survivorCount > 0 { throw ExitCode.failure }
    }

    private func survives(_ mutant: Mutant) async throws -> Bool {
        let crew = Crew(runner, width: width, failureCountMaximum: 1)
        let itinerary = Itinerary(runner, seed: seed, mutant: mutant)
        try await crew.run { $0 < 12_000 ? try await itinerary.chain(UInt64($0), through: workloads) : nil }
        guard let failure = crew.failures.first else {
            print("\(mutant.rawValue) SURVIVES \(crew.tally.runCount) runs")
            return true
        }
        let smallest = try await runner.shrink(failure.situation)
        let problem = try await runner.run(smallest).problems.first ?? ""
        print("\(mutant.rawValue) dies after \(crew.tally.runCount) runs: --replay '\(smallest)'\n    \(problem)")
        return false
    }
}
