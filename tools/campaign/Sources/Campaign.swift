import ArgumentParser
import CampaignSupport

/// Every mishap at every step, then pairs, then seeds; or one situation again.
@main
struct Campaign: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tools/campaign/run",
        abstract: "Disturb the reconciler at every step, and see that it does no harm and comes to rest."
    )

    @Option(help: "How many runs with several mishaps each.")
    var seeds = 2_000

    @Option(help: "What everything that is random follows from.")
    var seed: UInt64 = 1

    @Option(help: "Take one safety out, or each in turn with 'all', and expect to notice.")
    var mutant: String?

    @Option(help: "How long to try pairs.")
    var minutes = 2.0

    @Option(help: "One situation, as a failure names it.")
    var replay: String?

    @Option(help: "Only the workload of this name.")
    var workload: String?

    @Option(help: "How many runs at once.")
    var width = 2

    func run() async throws {
        let runner = try await Runner()
        if let replay { return try await Replay(runner).run(replay) }
        guard let mutant else {
            let tour = Tour(runner, seed: seed, width: width, workloads: try workloads)
            return try await tour.run(seeds: seeds, minutes: minutes)
        }
        try await Hunt(runner, seed: seed, width: width, workloads: try workloads).run(mutant)
    }

    private var workloads: [Workload] {
        get throws {
            guard let workload else { return Workload.all }
            let named = Workload.all.filter { $0.name == workload }
            guard !named.isEmpty else {
                throw ValidationError("say one of \(Workload.all.map(\.name).joined(separator: ", "))")
            }
            return named
        }
    }
}
