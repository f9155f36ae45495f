import ArgumentParser

/// Plays all contests, takes all figures, and prints their tables.
struct Compare: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Measure everything and print the tables.")

    @Option(help: "The C program.")
    var floor: String

    @Option(help: "The program that appends to Redis (default: Redis is left out).")
    var redisClient: String?

    @Option(help: "The Redis server.")
    var redisServer = "/usr/bin/redis-server"

    @Option(help: "A directory of the bench's own, removed by whoever made it.")
    var scratch: String

    @Option(help: "The directory of a grown log.")
    var history: String

    @Flag(help: "Take a minute for what the whole takes ten.")
    var quick = false

    @Option(help: "How often each measurement is made, ours and the other's in turn.")
    var rounds: Int?

    @Option(help: "How long callers append in one measurement.")
    var seconds: Double?

    @Option(help: "Measure only what has this in its name.")
    var only: String?

    @Option(help: "Measure appends only with so many callers.")
    var callers: Int?

    func run() async throws {
        let tournament = try tournament()
        let results = try await tournament.play()
        show(.ratios(results.scores), unless: results.scores.isEmpty)
        show(.figures(tournament.figures, results.values), unless: results.values.isEmpty)
        let callers = results.scores.filter { $0.contest.callers != nil }
        show(.latencies(callers), unless: callers.isEmpty)
    }

    private func tournament() throws -> Tournament {
        let (scratch, floor) = (Scratch(path: scratch), Floor(path: floor))
        let contests = appends(floor, scratch) + peers(scratch)
        let (reads, figures) = try measurementsOfHistory(floor, scratch)
        return Tournament(
            contests: (contests + reads).filter { isWanted($0.title) && isWanted(callers: $0.callers) },
            figures: figures.filter { isWanted($0.title) },
            rounds: max(rounds ?? (quick ? 3 : 5), 1)
        )
    }

    private var duration: Double { seconds ?? (quick ? 0.4 : 3) }

    private func appends(_ floor: Floor, _ scratch: Scratch) -> [Contest] {
        AppendWorkload.allCases.flatMap { workload in
            [1, 16, 64].map { callers in
                Contest(workload, crowd: Crowd(callers: callers, seconds: duration), floor, scratch)
            }
        } + [
            Contest(sealing: .beats, crowd: Crowd(callers: 64, seconds: 5 * duration), floor, scratch)
        ]
    }

    private func peers(_ scratch: Scratch) -> [Contest] {
        guard let redisClient, Files.exists(redisServer) else {
            print("Redis is left out: there is no \(redisServer), or no hiredis to build its client with.\n")
            return []
        }
        let peer = RedisPeer(server: redisServer, client: redisClient)
        return [Contest(.beats, crowd: Crowd(callers: 64, seconds: duration), peer, scratch)]
    }

    private func measurementsOfHistory(_ floor: Floor, _ scratch: Scratch) throws -> ([Contest], [Figure]) {
        let prober = Prober(path: CommandLine.arguments[0])
        let history = try History(in: history)
        let figures = Figure.ofHistory(history, prober) + [Figure.row(scratch)]
        return (Contest.ofHistory(history, prober, floor), figures)
    }

    private func isWanted(_ title: String) -> Bool {
        only.map(title.contains) ?? true
    }

    private func isWanted(callers count: Int?) -> Bool {
        callers == nil || count == callers
    }

    private func show(_ table: Table, unless isEmpty: Bool) {
        if !isEmpty { print(table.lines.joined(separator: "\n"), "\n") }
    }
}
