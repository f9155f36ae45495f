import ArgumentParser

/// Measures the log and its fleet against a small C program that does the same, and prints a table of ratios.
@main
struct Bench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench",
        abstract: "Measure the log against plain C and LMDB; `tools/bench/run` builds and calls this."
    )

    @Option(help: "The C program.")
    var floor: String

    @Option(help: "A directory of the bench's own, removed by whoever made it.")
    var scratch: String

    @Flag(help: "Take about half a minute.")
    var quick = false

    @Option(help: "How often each measurement is made, ours and C's in turn.")
    var rounds: Int?

    @Option(help: "How long callers append in one measurement.")
    var seconds: Double?

    @Option(help: "How many events the replayed log has.")
    var events: Int = 1_000_000

    @Option(help: "Measure only what has this in its name.")
    var only: String?

    func run() async throws {
        let scratch = Scratch(path: scratch)
        let floor = Floor(path: floor)
        let seconds = seconds ?? (quick ? 0.4 : 3)
        let contests = try await appends(seconds, floor, scratch) + replays(floor, scratch)
        let tournament = Tournament(contests: contests, rounds: max(rounds ?? (quick ? 3 : 7), 1))
        for line in Table(scores: try await tournament.play()).lines { print(line) }
    }

    private func appends(_ seconds: Double, _ floor: Floor, _ scratch: Scratch) -> [Contest] {
        let workloads = AppendWorkload.allCases.filter { isWanted($0.title) }
        return workloads.flatMap { workload in
            [1, 16, 64].map { callers in
                Contest(workload, crowd: Crowd(callers: callers, seconds: seconds), floor, scratch)
            }
        }
    }

    private func replays(_ floor: Floor, _ scratch: Scratch) async throws -> [Contest] {
        guard isWanted(ReplayedLog.title) else { return [] }
        let log = try await ReplayedLog.make(eventCount: events, in: scratch.fresh())
        return [Contest(log, floor)]
    }

    private func isWanted(_ title: String) -> Bool {
        only.map(title.contains) ?? true
    }
}
