internal import Chance
internal import DigitalOceanSimulator

/// Which situations are tried, in what order.
package struct Itinerary: Sendable {
    private let runner: Runner
    private let seed: UInt64
    private let mutant: Mutant?

    package init(_ runner: Runner, seed: UInt64, mutant: Mutant? = nil) {
        self.runner = runner
        self.seed = seed
        self.mutant = mutant
    }

    /// Each workload once as it is.
    package var cleanRuns: [Situation] {
        Workload.all.map { Situation($0, seed: seed, mutant: mutant) }
    }

    /// One mishap of every class at every step it can strike at.
    package func singles(of workload: Workload) async throws -> [Situation] {
        try await mishaps(in: workload).map { Situation(workload, [$0], seed: seed, mutant: mutant) }
    }

    /// Two mishaps at once, of the steps that change something.
    package func pairs(of workload: Workload) async throws -> [Situation] {
        let all = try await mishaps(in: workload, onlyAtChanges: true)
        var pairs: [Situation] = []
        for (index, first) in all.enumerated() {
            for second in all[(index + 1)...] where first.step < second.step {
                pairs.append(Situation(workload, [first, second], seed: seed, mutant: mutant))
            }
        }
        return pairs
    }

    /// Several mishaps anywhere, all of them following from `number`.
    package func random(_ number: UInt64) async throws -> Situation {
        var generator = SeededGenerator(seed: seed &+ number &* 7_919)
        let workload = Workload.all.randomElement(using: &generator) ?? .creation
        var situation = Situation(workload, seed: generator.next() % 1_000_000, mutant: mutant)
        let report = try await runner.clean(of: situation)
        let numbers = report.busySteps
        for _ in 0..<Int.random(in: 2...6, using: &generator) {
            guard let number = numbers.randomElement(using: &generator) else { break }
            let kinds = MishapKind.allCases.filter { $0.applies(to: report.steps[number]) }
            if let kind = kinds.randomElement(using: &generator) { situation.mishaps.append(Mishap(kind, at: number)) }
        }
        return situation
    }

    private func mishaps(in workload: Workload, onlyAtChanges: Bool = false) async throws -> [Mishap] {
        let report = try await runner.clean(of: Situation(workload, seed: seed))
        return report.busySteps.flatMap { number in
            let isTried = !onlyAtChanges || isChange(number, report.steps)
            let kinds = MishapKind.allCases.filter { $0.applies(to: report.steps[number]) }
            return isTried ? kinds.map { Mishap($0, at: number) } : []
        }
    }

    /// Appends, requests that change something, and the replies right after them.
    private func isChange(_ number: Int, _ steps: [Step]) -> Bool {
        switch steps[number] {
        case .append, .request(.create), .request(.delete), .request(.look): true
        case .reply: number > 0 && [.request(.create), .request(.delete)].contains(steps[number - 1])
        case .request, .timer: false
        }
    }
}
