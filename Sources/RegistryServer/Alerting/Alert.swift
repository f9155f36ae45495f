package import Pods

/// Something an operator should be woken for, or told is over.
package struct Alert: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        /// The reconciler stopped itself, and only a person lets it go on.
        case held

        /// The reconciler has not been sure enough of the account to act, for longer than is usual.
        case observing

        /// The log beneath needs somebody.
        case warning

        /// Pods wait for a person.
        case calling

        /// Droplets with our marker have turned up that no pod explains.
        case orphans

        /// What was told before is over.
        case recovered
    }

    package let kind: Kind

    /// A sentence for people; it holds no secrets.
    package let reason: String

    /// The event that led to it, if it was one.
    package let event: EventID?

    package init(_ kind: Kind, _ reason: String, event: EventID? = nil) {
        self.kind = kind
        self.reason = reason
        self.event = event
    }
}
