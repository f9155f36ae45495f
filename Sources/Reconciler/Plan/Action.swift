package import Pods

/// One thing the reconciler means to do, and why.
package struct Action: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// Make the intent durable, then create.
        case create(DropletOrder)
        case adopt(attempt: EventID, dropletID: Int64)
        case activate(attempt: EventID, ip: String)
        case lose(attempt: EventID)

        /// Hand the pod over, from one attempt to the other.
        case replace(attempt: EventID, by: EventID)
        case noteDuplicate(attempt: EventID, dropletID: Int64, keptDropletID: Int64)

        /// Make the intent durable; the delete itself follows from it.
        case requestDeletion(attempt: EventID, dropletID: Int64)
        case delete(dropletID: Int64)

        /// Ask for one droplet by id: a second witness to its absence.
        case look(dropletID: Int64)
        case confirmGone(attempt: EventID, dropletID: Int64)
        case tag(dropletID: Int64, String)
        case untag(dropletID: Int64, String)

        /// Write down that the machine beats no more, or again.
        case silence(attempt: EventID)
        case recover(attempt: EventID)
        case notePowerOff(attempt: EventID)

        /// Make the intent durable; the call itself follows from it.
        case requestPower(attempt: EventID, PowerAction)
        case power(PowerOrder)

        /// Ask a silent machine itself for a sign of life.
        case probe(ProbeTarget)
    }

    package let kind: Kind
    package let pod: EventID
    package let reason: String

    /// The event that led to it.
    package let cause: EventID

    /// The boot clock's time before which it is not done.
    package let dueAt: Int64

    package init(_ kind: Kind, for pod: EventID, _ reason: String, because cause: EventID, dueAt: Int64 = 0) {
        self.kind = kind
        self.pod = pod
        self.reason = reason
        self.cause = cause
        self.dueAt = dueAt
    }
}
