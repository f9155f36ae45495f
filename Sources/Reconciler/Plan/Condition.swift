package import Pods

/// How a pod stands, why, and when something happens next.
package struct Condition: Hashable, Sendable {
    package enum Name: String, Hashable, Sendable, CaseIterable {
        /// A droplet is wanted and will be asked for.
        case pending

        /// The intent is durable; the create is on its way.
        case creating

        /// Nobody knows yet whether the create was carried out.
        case unknown

        /// DigitalOcean makes the droplet.
        case booting

        /// The droplet runs; its machine has not beaten yet.
        case starting
        case ready

        /// The droplet runs no more, and nobody asked for that.
        case poweredOff

        /// The machine beats no more, which alone proves nothing.
        case silent

        /// The machine is no use any more, by two witnesses or because it never enrolled: another is to take its place.
        case dead

        /// Another machine is being made to take its place.
        case replacing

        /// Machines like it never come up, so that no more are made until a person has looked.
        case failing

        /// The droplet is not where it was; a second look decides.
        case missing

        /// DigitalOcean refused; it is tried again later.
        case backingOff

        /// Nothing more is tried until a person changes the pod.
        case invalid
        case deleting

        /// Retired, and its droplet gone.
        case gone

        /// Retired, and what it still has left to people.
        case abandoned
    }

    package let name: Name
    package let reason: String

    /// The event that led to it.
    package let cause: EventID

    /// Unix milliseconds at which the reconciler looks at the pod again of its own accord; `nil` when it only waits for others.
    package let nextActionAt: Int64?

    /// Whether the reconciler may do nothing more for the pod and a person has to.
    package let needsPerson: Bool

    package init(
        _ name: Name,
        _ reason: String,
        because cause: EventID,
        nextActionAt: Int64? = nil,
        needsPerson: Bool = false
    ) {
        self.name = name
        self.reason = reason
        self.cause = cause
        self.nextActionAt = nextActionAt
        self.needsPerson = needsPerson
    }
}

extension [EventID: Condition] {
    /// What waits for a person, by pod, in the order of their rows; worth an alarm.
    package var calls: [(pod: EventID, condition: Condition)] {
        filter(\.value.needsPerson).sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
}

extension Condition {
    /// The same, told in other words and with another time.
    func with(_ reason: String, nextActionAt: Int64?) -> Condition {
        Condition(name, reason, because: cause, nextActionAt: nextActionAt, needsPerson: needsPerson)
    }
}
