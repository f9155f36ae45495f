import EventLog
import Pods
import Registry

/// Writes down what pods do as the entries that a registry would have stored for it.
final class Chronicle {
    private let builder: LogBuilder
    private var fleet: Fleet

    /// Goes on from a fleet whose log is still to be copied.
    init(_ builder: LogBuilder, _ fleet: Fleet) {
        self.builder = builder
        self.fleet = fleet
    }

    var head: Int { Int(builder.head.rawValue) }

    /// Puts what a log holds before all else.
    func copy(_ log: LogReader) throws {
        try log.scan(after: builder.head) { _, bytes throws(EventLogError) in try builder.append(bytes) }
    }

    /// Appends what a step of a drill comes to, if anything; a pod is named by its place among `pods`.
    func append(_ timed: Drill.TimedStep, among pods: [Pod]) throws {
        switch timed.step {
        case .beat(let pod): try beat(pods[pod], at: timed.time)
        case .tag(let pod, let tag): try carryOut(.tag(pods[pod].id, tag), at: timed.time)
        case .untag(let pod, let tag): try carryOut(.untag(pods[pod].id, tag), at: timed.time)
        case .set(let pod, let key, let value): try carryOut(.set(pods[pod].id, key, value), at: timed.time)
        }
    }

    /// Returns when all of it is durable.
    func finish() throws {
        _ = try builder.finish()
    }

    /// No decision depends on a beat, so that the fleet is not told.
    private func beat(_ pod: Pod, at time: Int64) throws {
        guard let attempt = fleet.openAttempt(of: pod) else { throw Failure("\(pod.id) has no machine") }
        try append(.beat(attempt: Position(rawValue: attempt.id.rawValue)), in: pod.row, at: time)
    }

    private func carryOut(_ command: PodCommand, at time: Int64) throws {
        let next = EventID(builder.head.advanced().rawValue)
        for proposal in try fleet.decide(command, at: DecisionPoint(now: time, next: next)) {
            try append(proposal, at: time)
        }
    }

    private func append(_ proposal: Proposal, at time: Int64) throws {
        let stored = StoredEvent(proposal.event)
        let event = Entry.Event(
            kind: stored.kind.rawValue,
            version: (fleet.pods[proposal.stream]?.version ?? 0) + 1,
            actor: TestPod.author.actor,
            cause: proposal.cause.map { Position(rawValue: $0.rawValue) },
            commandID: nil,
            payload: stored.payload
        )
        try append(.event(event), in: proposal.stream, at: time)
        let origin = RecordedEvent.Origin(version: event.version, actor: event.actor, cause: proposal.cause)
        let content = RecordedEvent.Content.event(proposal.event, origin)
        let id = EventID(builder.head.rawValue)
        _ = fleet.apply(RecordedEvent(id: id, stream: proposal.stream, time: time, content: content))
    }

    private func append(_ body: Entry.Body, in stream: EventID, at time: Int64) throws {
        let entry = Entry(time: time, stream: Position(rawValue: stream.rawValue), body: body)
        try builder.append(entry.canonicalBytes.span)
    }
}
