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

    package init(_ name: Name, _ reason: String, because cause: EventID, nextActionAt: Int64? = nil) {
        self.name = name
        self.reason = reason
        self.cause = cause
        self.nextActionAt = nextActionAt
    }
}
