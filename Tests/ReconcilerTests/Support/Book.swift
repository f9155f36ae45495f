import Pods
import PodsTestSupport

/// The log in memory: what is decided gets the next positions, and the fleet is its fold.
struct Book {
    private(set) var fleet = Fleet()
    private(set) var events: [RecordedEvent] = []
    private var versions: [EventID: UInt32] = [:]

    /// No event is older than the one before it, whatever the clock says.
    private var newestTime: Int64 = 0

    mutating func decide(_ command: PodCommand, now: Int64) throws(Refusal) {
        append(try fleet.decide(command, at: point(now)), now: now)
    }

    mutating func decide(_ command: KeyCommand, now: Int64) throws(Refusal) {
        append(try fleet.decide(command, at: point(now)), now: now)
    }

    /// Takes a resumption for the word of somebody who has read what holds the reconciler.
    mutating func decide(_ command: RegistryCommand, now: Int64) {
        do throws(Refusal) {
            append(try fleet.decide(command.informed(of: fleet.registry), at: point(now)), now: now)
        } catch {
            preconditionFailure("nothing else is refused: \(error)")
        }
    }

    /// Returns the position of the first event, or of the next when there was nothing to add.
    @discardableResult
    mutating func decide(_ command: DropletCommand, now: Int64) throws(Refusal) -> EventID {
        let point = point(now)
        append(try fleet.decide(command, at: point), now: now)
        return point.next
    }

    /// Takes a beat of the machine of an attempt.
    mutating func beat(of attempt: EventID, in stream: EventID, now: Int64) {
        newestTime = max(newestTime, now)
        fleet.apply(
            RecordedEvent(
                id: fleet.head.advanced(by: 1),
                stream: stream,
                time: newestTime,
                content: .beat(attempt: attempt)
            )
        )
    }

    /// Adds an event without asking whether it may be.
    mutating func record(_ event: Event, in stream: EventID) {
        append([Proposal(event, in: stream)], now: 0)
    }

    private func point(_ now: Int64) -> DecisionPoint {
        DecisionPoint(now: now, next: fleet.head.advanced(by: 1))
    }

    private mutating func append(_ proposals: [Proposal], now: Int64) {
        newestTime = max(newestTime, now)
        for proposal in proposals {
            versions[proposal.stream, default: 0] += 1
            let origin = RecordedEvent.Origin(
                version: versions[proposal.stream, default: 0],
                actor: "test",
                cause: proposal.cause
            )
            let recorded = RecordedEvent(
                id: fleet.head.advanced(by: 1),
                stream: proposal.stream,
                time: newestTime,
                content: .event(proposal.event, origin)
            )
            events.append(recorded)
            fleet.apply(recorded)
        }
    }
}
