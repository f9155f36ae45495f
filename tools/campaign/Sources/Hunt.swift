import ArgumentParser
import CampaignSupport
import Glibc

/// Takes safeties out of the reconciler one by one; a campaign that does not notice proves nothing.
struct Hunt {
    private let runner: Runner
    private let seed: UInt64
    private let width: Int

    init(_ runner: Runner, seed: UInt64, width: Int) {
        self.runner = runner
        self.seed = seed
        self.width = width
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
        for workload in Workload.shortest where crew.failures.isEmpty {
            try await crew.run(try await itinerary.singles(of: workload) + itinerary.pairs(of: workload))
        }
        for workload in Workload.all where crew.failures.isEmpty && !Workload.shortest.contains(workload) {
            try await crew.run(try await itinerary.singles(of: workload))
        }
        try await crew.run { $0 < 5_000 ? try await itinerary.random(UInt64($0)) : nil }
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
