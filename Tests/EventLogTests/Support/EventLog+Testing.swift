import EventLog
import LMDB
import StoreTestSupport
import Synchronization

typealias TallyLog = EventLog<Tally>
typealias TallyCommand = Command<Tally>

extension EventLogConfiguration {
    /// A log in the directory of the running test, whose clock stands at `time`.
    static func temporary(time: Int64 = 1_000, mapSize: Int = 64 << 20) -> Self {
        Self(directory: TemporaryDirectory.path, mapSize: mapSize, clock: LogClock { time })
    }

    /// The same, where every segment is sealed as soon as it is complete.
    static func sealing(time: Int64 = 1_000) -> Self {
        var configuration = temporary(time: time)
        configuration.segmentsPerSeal = 1
        return configuration
    }
}

extension EventLog where State == Tally {
    static func temporary() throws -> TallyLog {
        try open(.temporary())
    }

    /// The state that commands are decided against.
    func state() async throws -> Tally {
        let seen = Mutex<Tally?>(nil)
        _ = try await execute(
            Command(actor: "observer") { (state, _) throws(Tally.Refusal) in
                let copy = copy state
                seen.withLock { $0 = copy }
                return Decision(drafts: [])
            }
        )
        guard let state = seen.withLock({ $0 }) else { preconditionFailure("the command was decided") }
        return state
    }

    /// Waits for the sealer's thread to have done what is due.
    func untilSealed(through position: Position) async throws {
        while try reader.sealed() < position { await Task.yield() }
    }

    func everything() throws -> [Recorded] {
        try reader.read(after: .origin, limit: .max)
    }
}

extension Command where State == Tally {
    /// Begins a stream with as many events as there are payloads.
    static func begin(_ payloads: [UInt8]..., by actor: String = "ann", id: CommandID? = nil) -> Self {
        Self(actor: actor, id: id) { (_, moment) throws(Tally.Refusal) in
            Decision(drafts: payloads.map { .event(of: moment.next, $0) })
        }
    }

    /// Adds an event to a stream whose version may be expected.
    static func add(
        _ payload: [UInt8],
        to stream: Position,
        expecting version: UInt32? = nil,
        by actor: String = "ann",
        id: CommandID? = nil,
        priority: Priority = .ordinary
    ) -> Self {
        Self(actor: actor, id: id, priority: priority) { (_, _) throws(Tally.Refusal) in
            Decision(
                drafts: [.event(of: stream, payload)],
                expectations: version.map { [Expectation(stream: stream, version: $0)] } ?? []
            )
        }
    }

    static func beat(_ stream: Position) -> Self {
        beats(1, of: stream)
    }

    static func beats(_ count: Int, of stream: Position, priority: Priority = .ordinary) -> Self {
        Self(actor: "pod", priority: priority) { (_, _) throws(Tally.Refusal) in
            Decision(drafts: Array(repeating: Draft(stream: stream, content: .beat(attempt: stream)), count: count))
        }
    }
}

extension EventLog where State == Tally {
    /// Why the log does not carry out a command; `nil` when it did.
    func failure(of command: TallyCommand) async -> AppendError<Tally.Refusal>? {
        do throws(AppendError<Tally.Refusal>) {
            _ = try await execute(command)
            return nil
        } catch {
            return error
        }
    }

    /// What there is too little of for a command; `nil` when it is carried out.
    func shortage(for command: TallyCommand) async -> Shortage? {
        guard case .noRoom(let shortage) = await failure(of: command) else { return nil }
        return shortage
    }
}

extension Draft {
    static func event(of stream: Position, _ payload: [UInt8]) -> Self {
        Draft(stream: stream, content: .event(kind: 7, cause: nil, payload: payload))
    }
}

extension Position: ExpressibleByIntegerLiteral {
    package init(integerLiteral value: UInt64) {
        self.init(rawValue: value)
    }
}

extension Entry {
    /// The event in the entry, if it is one.
    var event: Event? {
        guard case .event(let event) = body else { return nil }
        return event
    }
}
