package import Pods

/// A fleet and the events that made it, placed as the registry places them: at the next positions, with the next versions.
package struct History {
    package private(set) var fleet = Fleet()
    package private(set) var events: [RecordedEvent] = []
    private var versions: [EventID: UInt32] = [:]

    /// Unix milliseconds; a test moves it by hand.
    package var now: Int64 = 1_700_000_000_000

    package init() {}

    package var point: DecisionPoint {
        DecisionPoint(now: now, next: fleet.head.advanced(by: 1))
    }

    /// Decides, records what was decided, and returns it.
    @discardableResult
    package mutating func decide(_ command: FleetCommand) throws(Refusal) -> [Event] {
        let proposals = try fleet.decide(command, at: point)
        for proposal in proposals { record(proposal.event, in: proposal.stream, because: proposal.cause) }
        return proposals.map(\.event)
    }

    @discardableResult
    package mutating func decide(_ command: PodCommand) throws(Refusal) -> [Event] {
        try decide(.pod(command))
    }

    @discardableResult
    package mutating func decide(_ command: DropletCommand) throws(Refusal) -> [Event] {
        try decide(.droplet(command))
    }

    @discardableResult
    package mutating func decide(_ command: ChallengeCommand) throws(Refusal) -> [Event] {
        try decide(.challenge(command))
    }

    @discardableResult
    package mutating func decide(_ command: KeyCommand) throws(Refusal) -> [Event] {
        try decide(.key(command))
    }

    @discardableResult
    package mutating func record(_ event: Event, in stream: EventID, because cause: EventID? = nil) -> [ViewRow] {
        let version = versions[stream, default: 0] + 1
        versions[stream] = version
        let origin = RecordedEvent.Origin(version: version, actor: "test", cause: cause)
        return append(.event(event, origin), to: stream)
    }

    @discardableResult
    package mutating func beat(_ attempt: EventID, in stream: EventID) -> [ViewRow] {
        append(.beat(attempt: attempt), to: stream)
    }

    private mutating func append(_ content: RecordedEvent.Content, to stream: EventID) -> [ViewRow] {
        let recorded = RecordedEvent(id: point.next, stream: stream, time: now, content: content)
        events.append(recorded)
        return fleet.apply(recorded)
    }
}
