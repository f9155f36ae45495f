/// A row of a view that an event has changed.
package enum ViewRow: Hashable, Sendable {
    case pod(EventID)

    /// How far a pod's stream has come, apart from the pod itself since every event changes it.
    case version(pod: EventID)
    case tag(pod: EventID, Tag)
    case attribute(pod: EventID, AttributeKey)
    case beat(EventID)
    case attempt(EventID)
    case duplicate(Int64)
    case challenge(EventID)
    case placement(pod: EventID, ChallengeID)
    case key(EventID)
    case registry
    case reservedID(PodID)
}
