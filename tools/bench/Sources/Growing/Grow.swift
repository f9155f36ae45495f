import ArgumentParser
import Foundation

/// Makes the logs that are read by the other measurements.
struct Grow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make a long log of a thousand pods, and keep it; nothing is done when it is there."
    )

    @Option(help: "The C program.")
    var floor: String

    @Option(help: "How many events each log is to have.")
    var events = 10_000_000

    @Option(help: "Where the logs are kept.")
    var directory: String

    func run() async throws {
        if History.isThere(directory) { return print("\(directory) has its logs") }
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
        try await grow(History.fleet(directory), isBeatsOnly: false)
        try await grow(History.beats(directory), isBeatsOnly: true)
        try RowCopy(floor: floor, directory: History.fleet(directory), path: History.rows(directory)).make()
        try History(directory: directory, eventCount: events).markWhole()
    }

    /// A log takes its name when it is whole, so that one that is there already needs nothing.
    private func grow(_ directory: String, isBeatsOnly: Bool) async throws {
        guard !Files.exists(directory) else { return }
        let grower = Grower(directory: directory, eventCount: events, isBeatsOnly: isBeatsOnly)
        let stopwatch = ContinuousClock()
        let start = stopwatch.now
        var millions = 0
        try await grower.grow { head in
            guard head / 1_000_000 > millions else { return }
            millions = head / 1_000_000
            let seconds = Int(start.duration(to: stopwatch.now) / .seconds(1))
            FileHandle.standardError.write(Data("\(directory): \(millions) million events, \(seconds) s\n".utf8))
        }
    }
}
