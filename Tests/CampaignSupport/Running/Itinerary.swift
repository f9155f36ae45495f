internal import Chance
internal import DigitalOceanSimulator

/// Which situations are tried, in what order.
package struct Itinerary: Sendable {
    /// How many seeds a chain may run with; each needs a clean run of its workload.
    private static let variantCount: UInt64 = 30

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
        situation.mishaps = (0..<Int.random(in: 2...6, using: &generator)).compactMap { _ in
            Self.draw(from: report, using: &generator)
        }
        return situation
    }

    /// One mishap or two, the second at a step of the run that the first one led to; both follow from `number`.
    package func chain(_ number: UInt64, through workloads: [Workload]) async throws -> Situation {
        var generator = SeededGenerator(seed: seed &+ number &* 7_919)
        let workload = workloads.randomElement(using: &generator) ?? .creation
        let variant = UInt64.random(in: 0..<Self.variantCount, using: &generator)
        var situation = Situation(workload, seed: seed &+ variant, mutant: mutant)
        let first = Self.draw(from: try await runner.clean(of: situation), using: &generator)
        situation.mishaps = [first].compactMap(\.self)
        guard let first, Bool.random(using: &generator) else { return situation }
        let second = Self.draw(from: try await runner.run(situation), after: first.step, using: &generator)
        situation.mishaps += [second].compactMap(\.self)
        return situation
    }

    /// A mishap at a busy step, of rare kinds of step as often as of common ones.
    private static func draw(
        from report: Report,
        after start: Int = -1,
        using generator: inout SeededGenerator
    ) -> Mishap? {
        let numbers = Dictionary(grouping: report.busySteps.filter { $0 > start }) { report.steps[$0] }
        let steps = numbers.keys.sorted { String(describing: $0) < String(describing: $1) }
        guard let step = steps.randomElement(using: &generator) else { return nil }
        let number = numbers[step]?.randomElement(using: &generator)
        let kind = MishapKind.allCases.filter { $0.applies(to: step) }.randomElement(using: &generator)
        return number.flatMap { number in kind.map { Mishap($0, at: number) } }
    }

    private func mishaps(in workload: Workload, onlyAtChanges: Bool = false) async throws -> [Mishap] {
        let report = try await runner.clean(of: Situation(workload, seed: seed))
        let numbers = report.busySteps.filter { !onlyAtChanges || isChange($0, report.steps) }
        return numbers.flatMap { Self.mishaps(at: $0, of: report) }
    }

    private static func mishaps(at number: Int, of report: Report) -> [Mishap] {
        MishapKind.allCases.filter { $0.applies(to: report.steps[number]) }.map { Mishap($0, at: number) }
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
