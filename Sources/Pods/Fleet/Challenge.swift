/// A challenge, as its events tell it; one that is withdrawn stays, and so do its id and its stream.
package struct Challenge: Hashable, Sendable {
    /// The position of the first `challenge.defined`: the challenge's row and the name of its stream.
    package let row: EventID
    package internal(set) var definition: ChallengeDefinition

    /// The newest `challenge.defined`; machines run anew what has another.
    package internal(set) var definitionEvent: EventID

    /// Unix milliseconds.
    package internal(set) var definedAt: Int64

    /// How many events the challenge's stream holds.
    package internal(set) var version: UInt32

    /// The newest event of the challenge's stream.
    package internal(set) var position: EventID
    package var withdrawal: Withdrawal?

    package init(
        row: EventID,
        definition: ChallengeDefinition,
        definitionEvent: EventID,
        definedAt: Int64,
        version: UInt32,
        position: EventID
    ) {
        self.row = row
        self.definition = definition
        self.definitionEvent = definitionEvent
        self.definedAt = definedAt
        self.version = version
        self.position = position
    }
}

extension Challenge {
    /// That no pod is to run the challenge any more.
    package struct Withdrawal: Hashable, Sendable {
        package let event: EventID
        package let time: Int64
        package let reason: String

        package init(event: EventID, time: Int64, reason: String) {
            self.event = event
            self.time = time
            self.reason = reason
        }
    }

    package var isWithdrawn: Bool {
        withdrawal != nil
    }
}

extension Challenge {
    /// The challenge as the event that first defines it makes it.
    init(_ definition: ChallengeDefinition, at place: EventPlace) {
        self.init(
            row: place.stream,
            definition: definition,
            definitionEvent: place.id,
            definedAt: place.time,
            version: place.version,
            position: place.id
        )
    }

    /// Folds in an event of the challenge's stream.
    mutating func apply(_ event: Event, at place: EventPlace) {
        version = place.version
        position = place.id
        switch event {
        case .challengeDefined(let definition):
            (self.definition, definitionEvent, definedAt) = (definition, place.id, place.time)
            withdrawal = nil
        case .challengeWithdrawn(_, let reason):
            withdrawal = Withdrawal(event: place.id, time: place.time, reason: reason)
        default: break
        }
    }
}
