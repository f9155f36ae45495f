import EventLog
import LMDB
import Pods
import Registry

/// Holds what a crash left against what was acknowledged, and lets the log go on.
struct CrashInspection {
    private let request: CheckRequest
    private let world: World
    private var answer = CheckAnswer()

    init(_ request: CheckRequest) {
        self.request = request
        world = World(path: request.world)
    }

    consuming func run() async -> CheckAnswer {
        do {
            let acknowledged = try request.acks.flatMap(Notes.read)
            answer.acknowledged = acknowledged.count
            let found = try look(for: acknowledged)
            if !found.isEmpty {
                try lookAtFile()
                try lookAtTree(for: acknowledged)
            }
            try await goOn(from: found, after: acknowledged)
            try lookAtFile()
            answer.violations += try await CopyInspection(world: world).run(acknowledged: acknowledged)
        } catch {
            answer.violations.append("failed to check: \(error)")
        }
        return answer
    }

    /// Reads what is there before anything is written; returns the log's events.
    private mutating func look(for acknowledged: [Acknowledgement]) throws -> [RecordedEvent] {
        let reader: RegistryReader
        do throws(RegistryReadError) {
            reader = try RegistryReader.open(directory: world.data)
        } catch {
            guard error.isAbsence else { throw error }
            require(acknowledged.isEmpty, "there is no log, and \(acknowledged.count) commands were acknowledged")
            return []
        }
        answer.head = try verify(reader)
        let events = try reader.events(after: .registry, limit: .max)
        for acknowledgement in acknowledged { find(acknowledgement, in: events) }
        return events
    }

    /// Looks at every page of the file, the free ones too.
    private mutating func lookAtFile() throws {
        let audit = try LogReader.auditFile(directory: world.data)
        answer.violations += audit.findings.map(\.description)
    }

    private mutating func lookAtTree(for acknowledged: [Acknowledgement]) throws {
        answer.violations += try TreeInspection(directory: world.data).run(acknowledged: acknowledged)
    }

    private mutating func find(_ acknowledgement: Acknowledgement, in events: [RecordedEvent]) {
        let (first, last) = (acknowledgement.first.rawValue, acknowledgement.last.rawValue)
        guard last <= events.count else {
            return require(false, "acknowledged and lost: \(acknowledgement.line), the log ends at \(events.count)")
        }
        guard acknowledgement.count > 0 else { return }
        let digest = EventDigest.of(events[(Int(first) - 1)..<Int(last)])
        require(digest == acknowledgement.digest, "acknowledged and changed: \(acknowledgement.line)")
    }

    /// Opens the log for writing as the next process would.
    private mutating func goOn(from events: [RecordedEvent], after acknowledged: [Acknowledgement]) async throws {
        let registry = try Registry.open(world.configuration())
        try await askAgain(acknowledged.suffix(4), of: registry)
        try await countUnacknowledged(of: events, after: acknowledged, registry)
        let head = try registry.reader.head()
        require(head.rawValue == events.count, "asking again moved the head from \(events.count) to \(head)")
        let outcome = try await registry.execute(.startReceiver, by: Author(commandNamed: "check-1"))
        let stop = try await registry.execute(.stopReceiver, by: Author(commandNamed: "check-2"))
        require(max(outcome.first, stop.first) > head, "the log goes on at \(stop.first) after \(head)")
        await registry.close()
        _ = try verify(try RegistryReader.open(directory: world.data))
    }

    /// A command that comes a second time gets its first answer.
    private mutating func askAgain(_ acknowledged: ArraySlice<Acknowledgement>, of registry: Registry) async throws {
        for known in acknowledged where known.isNamed {
            let outcome = try await registry.answer(toRepeated: known.command)?.outcome
            let isSame = outcome.map { $0.isRepeat && $0.first == known.first && $0.eventCount == known.count }
            require(isSame == true, "asked again: \(known.line), answered \(String(describing: outcome))")
        }
    }

    /// Finds every command that nobody was told of whole, and no more of them than there were callers.
    private mutating func countUnacknowledged(
        of events: [RecordedEvent],
        after acknowledged: [Acknowledgement],
        _ registry: Registry
    ) async throws {
        let strays = Strays(events, acknowledged)
        answer.unacknowledged = strays.count
        require(strays.count <= request.inFlight, "\(strays.count) commands were stored and not acknowledged")
        for (name, positions) in strays.commands {
            let outcome = try await registry.answer(toRepeated: name)?.outcome
            let isWhole = outcome.map { $0.isRepeat && $0.first == positions.first && $0.eventCount == positions.count }
            require(isWhole == true, "\(name) is stored at \(positions), answered \(String(describing: outcome))")
        }
    }

    private mutating func verify(_ reader: RegistryReader) throws -> UInt64 {
        let report = try reader.verify()
        require(report.differences.isEmpty, "the views differ: \(report.differences)")
        return report.head.rawValue
    }

    private mutating func require(_ isTrue: Bool, _ violation: @autoclosure () -> String) {
        if !isTrue { answer.violations.append(violation()) }
    }
}

extension RegistryReadError {
    /// Whether there is no log at all yet.
    fileprivate var isAbsence: Bool {
        guard case .log(.missing) = self else { return false }
        return true
    }
}
