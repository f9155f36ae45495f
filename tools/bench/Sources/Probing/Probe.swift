import ArgumentParser
import EventLog
import Pods
import Registry

/// Does one thing with a grown log in a process of its own, and prints how it went.
struct Probe: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Do one thing with a data directory; print nanoseconds, kilobytes, and what was found.",
        shouldDisplay: false
    )

    enum Work: String, ExpressibleByArgument {
        /// Folds the log from its first event to its last.
        case replay

        /// Finds every machine's newest beat, and reads nothing else.
        case newest

        /// Folds the views anew and switches to them.
        case rebuild

        /// Reads and checks everything in the log, and hashes it all.
        case verify

        /// Opens the directory and has the newest fleet.
        case open

        /// Opens the directory and has the fleet of a position.
        case moment
    }

    @Argument var work: Work
    @Argument var directory: String
    @Option var position: UInt64?

    func run() async throws {
        print(try await report().line)
    }

    private func report() async throws -> ProbeReport {
        switch work {
        case .replay:
            let reader = try RegistryReader.open(directory: directory)
            let head = try reader.head()
            return try await ProbeReport(of: { try reader.replay(through: head) }, digest: FleetDigest.init)
        case .newest:
            let reader = try LogReader.open(directory: directory)
            let head = Int(try reader.head().rawValue)
            return try await ProbeReport(of: { try reader.newestBeats() }, digest: { FleetDigest($0, events: head) })
        case .rebuild:
            let configuration = EventLogConfiguration(directory: directory)
            return try await ProbeReport(of: { try await Registry.rebuild(configuration) }, digest: FleetDigest.init)
        case .verify:
            let reader = try LogReader.open(directory: directory)
            return try await ProbeReport(of: { try Self.verify(reader) }, digest: FleetDigest.init)
        case .open:
            return try await ProbeReport(of: { try fleet(asOf: nil) }, digest: FleetDigest.init)
        case .moment:
            return try await ProbeReport(of: { try fleet(asOf: position) }, digest: FleetDigest.init)
        }
    }

    private static func verify(_ reader: LogReader) throws -> Verification {
        let found = try reader.verify()
        try reader.verifyTree()
        return found
    }

    private func fleet(asOf position: UInt64?) throws -> Fleet {
        let reader = try RegistryReader.open(directory: directory)
        return try position.map { try reader.fleet(asOf: EventID($0)) } ?? reader.fleet()
    }
}

extension FleetDigest {
    fileprivate init(_ beats: [NewestBeat], events: Int) {
        self.init(events: events, beats: beats.reduce(0) { $0 + Int($1.time) }, labels: 0)
    }

    fileprivate init(_ report: RebuildReport) {
        self.init(events: Int(report.head.rawValue), beats: 0, labels: 0)
    }

    fileprivate init(_ found: Verification) {
        self.init(events: Int(found.head.rawValue), beats: found.beatCount, labels: found.eventCount)
    }
}
