internal import Synchronization

/// Runs situations and holds each against the clean run of its workload.
package final class Runner: Sendable {
    private let nursery: Nursery
    private let cleanReports = Mutex<[Situation: Report]>([:])

    package init() async throws {
        nursery = try Nursery()
        try await nursery.prepare()
    }

    /// Runs it; its problems are those of the run itself, and where it differs from the clean run.
    package func run(_ situation: Situation) async throws -> Report {
        var world = try World(situation, in: nursery)
        var report = try await world.run()
        guard !situation.mishaps.isEmpty else { return report }
        let clean = try await clean(of: situation)
        if !report.ending.isLike(clean.ending) {
            report.problems.append("it ended otherwise than the clean run: \(report.ending), not \(clean.ending)")
        }
        report.problems += report.ending.excesses(over: clean.ending)
        return report
    }

    /// The run in which nothing goes wrong, and whose steps the mishaps are counted by.
    package func clean(of situation: Situation) async throws -> Report {
        let clean = Situation(situation.workload, seed: situation.seed)
        if let report = cleanReports.withLock({ $0[clean] }) { return report }
        var world = try World(clean, in: nursery)
        let report = try await world.run()
        cleanReports.withLock { $0[clean] = report }
        return report
    }

    /// Leaves mishaps out as long as it still fails.
    package func shrink(_ situation: Situation) async throws -> Situation {
        var smallest = situation
        var index = 0
        while index < smallest.mishaps.count {
            var smaller = smallest
            smaller.mishaps.remove(at: index)
            if try await run(smaller).problems.isEmpty { index += 1 } else { smallest = smaller }
        }
        return smallest
    }
}
