import ArgumentParser
import Foundation

/// Makes the logs that are read by the other measurements.
struct Grow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make a long log of a thousand pods, and keep it; nothing is done when it is there.",
        discussion: """
            Every event is appended by the registry in a transaction of its own, with a time of its own. A sync of the \
            disk for each would take hours, so that the logs grow in memory, at --staging, and are moved when they are whole.
            """
    )

    @Option(help: "The C program.")
    var floor: String

    @Option(help: "How many events each log is to have.")
    var events = 10_000_000

    @Option(help: "Where the logs are kept.")
    var directory: String

    @Option(help: "Where they grow.")
    var staging = "/dev/shm"

    func run() async throws {
        if History.isThere(directory) { return print("\(directory) has its logs") }
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
        try await grow(History.fleet(directory), isBeatsOnly: false)
        try await grow(History.beats(directory), isBeatsOnly: true)
        let rows = History.rows(directory)
        try RowCopy(floor: floor, directory: History.fleet(directory), path: rows).make()
        try History(directory: directory, eventCount: events).markWhole()
    }

    private func grow(_ directory: String, isBeatsOnly: Bool) async throws {
        let place = "\(staging)/podledger-bench.\(ProcessInfo.processInfo.processIdentifier)"
        try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: place) }
        let grower = Grower(directory: "\(place)/log", eventCount: events, isBeatsOnly: isBeatsOnly)
        let stopwatch = ContinuousClock()
        let start = stopwatch.now
        var millions = 0
        try await grower.grow { head in
            guard head / 1_000_000 > millions else { return }
            millions = head / 1_000_000
            let seconds = Int(start.duration(to: stopwatch.now) / .seconds(1))
            FileHandle.standardError.write(Data("\(directory): \(millions) million events, \(seconds) s\n".utf8))
        }
        if Files.exists(directory) { try FileManager.default.removeItem(atPath: directory) }
        try FileManager.default.copyItem(atPath: "\(place)/log", toPath: directory)
    }
}
