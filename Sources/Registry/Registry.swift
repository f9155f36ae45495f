package import EventLog
package import Pods
internal import Synchronization

/// The one writer of the fleet's history: commands become events and views in one transaction.
package final class Registry: Sendable {
    let log: EventLog<LiveFleet>

    /// What the times of events are told by, and what they are to be compared with.
    package var clock: LogClock { log.clock }

    /// One rebuild at a time.
    let isRebuilding = Atomic(false)

    /// Answers what is, and was, true.
    package let reader: RegistryReader

    private init(_ log: EventLog<LiveFleet>) {
        self.log = log
        reader = RegistryReader(log.reader)
    }

    /// Opens the registry in a data directory, which no other process may be writing to.
    package static func open(_ configuration: EventLogConfiguration) throws(RegistryReadError) -> Registry {
        do { return Registry(try EventLog<LiveFleet>.open(configuration)) } catch { throw .log(error) }
    }

    /// Waits for what is queued to be durable, and lets the directory go.
    package func close() async {
        await log.close()
    }
}

extension Registry {
    /// Carries out what a person asks; with `version`, only if the pod is at that version still.
    @discardableResult
    package func execute(
        _ command: PodCommand,
        by author: Author,
        ifVersion version: UInt32? = nil
    ) async throws(RegistryError) -> Outcome {
        try await append(by: author, command.priority) { fleet, point throws(Refusal) in
            Decision(
                try fleet.decide(command, at: point),
                expecting: Expectation(version, of: fleet.rows[command.podID])
            )
        }
    }

    /// Carries out what a person asks of a challenge; with `version`, only if the challenge is at that version still,
    /// and with `isKnown`, only if there is, or was, such a challenge at all.
    @discardableResult
    package func execute(
        _ command: ChallengeCommand,
        by author: Author,
        ifVersion version: UInt32? = nil,
        ifKnown isKnown: Bool = false
    ) async throws(RegistryError) -> Outcome {
        if case .withdraw(let id, let reason, removing: true) = command {
            try await removeExcess(of: id, reason: reason, by: author, ifVersion: version)
        }
        return try await append(by: author, command.priority) { fleet, point throws(Refusal) in
            let row = fleet.challenge(command.challengeID)?.row
            if row == nil, isKnown || version != nil { throw .unknownChallenge(command.challengeID) }
            return Decision(try fleet.decide(command, at: point), expecting: Expectation(version, of: row))
        }
    }

    /// What one append has no room for goes before it, in appends that bear no command's id: the last one bears it.
    private func removeExcess(
        of id: ChallengeID,
        reason: String,
        by author: Author,
        ifVersion version: UInt32?
    ) async throws(RegistryError) {
        var outcome: Outcome
        repeat {
            outcome = try await append(by: Author(actor: author.actor), .sustaining) { fleet, _ throws(Refusal) in
                Decision(
                    fleet.removeExcess(of: id, reason: reason),
                    expecting: Expectation(version, of: fleet.challenge(id)?.row)
                )
            }
        } while outcome.eventCount > 0
    }

    @discardableResult
    package func execute(_ command: DropletCommand, by author: Author) async throws(RegistryError) -> Outcome {
        try await append(by: author, command.priority) { fleet, point throws(Refusal) in
            Decision(try fleet.decide(command, at: point))
        }
    }

    @discardableResult
    package func execute(_ command: KeyCommand, by author: Author) async throws(RegistryError) -> Outcome {
        try await append(by: author, command.priority) { fleet, point throws(Refusal) in
            Decision(try fleet.decide(command, at: point))
        }
    }

    @discardableResult
    package func execute(_ command: RegistryCommand, by author: Author) async throws(RegistryError) -> Outcome {
        try await append(by: author, command.priority) { fleet, point throws(Refusal) in
            Decision(try fleet.decide(command, at: point))
        }
    }

    /// Records that a machine is alive; durable when it returns.
    @discardableResult
    package func beat(from machine: KeyGrant.Machine) async throws(RegistryError) -> Outcome {
        try await append(by: .registry, .sustaining) { fleet, _ throws(Refusal) in
            let stream = try fleet.streamOfBeat(from: machine)
            let draft = Draft(stream: Position(stream), content: .beat(attempt: Position(machine.attempt)))
            return Decision(drafts: [draft])
        }
    }

    /// Releases the claims that are over, each by an event of its own; of very many only the first.
    package func expireClaims() async throws(RegistryError) {
        try await append(by: .registry, .sustaining) { fleet, point in Decision(fleet.expireClaims(at: point)) }
    }

    /// Has the log decide against the newest fleet, and waits until the outcome is durable.
    @discardableResult
    private func append(
        by author: Author,
        _ priority: Priority,
        _ decide: @escaping @Sendable (borrowing Fleet, DecisionPoint) throws(Refusal) -> Decision
    ) async throws(RegistryError) -> Outcome {
        let command = Command<LiveFleet>(
            actor: author.actor,
            id: author.commandID,
            priority: priority
        ) { state, moment throws(Refusal) in
            try decide(state.fleet, DecisionPoint(moment))
        }
        do throws(AppendError<Refusal>) {
            return Outcome(try await log.execute(command))
        } catch {
            throw RegistryError(error)
        }
    }
}

extension Decision {
    fileprivate init(_ proposals: [Proposal], expecting expectation: Expectation? = nil) {
        self.init(drafts: proposals.map(Draft.init), expectations: expectation.map { [$0] } ?? [])
    }
}

extension Expectation {
    /// The row is looked for only where somebody named a version.
    fileprivate init?(_ version: UInt32?, of row: @autoclosure () -> EventID?) {
        guard let version, let row = row() else { return nil }
        self.init(stream: Position(row), version: version)
    }
}

extension Outcome {
    fileprivate init(_ receipt: Receipt) {
        self.init(first: EventID(receipt.first), eventCount: receipt.count, isRepeat: receipt.isRepeat)
    }
}
