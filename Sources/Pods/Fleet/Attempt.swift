/// One try to create a pod's droplet, named by the position of its `droplet.requested`.
package struct Attempt: Hashable, Sendable {
    /// How far the attempt has come.
    package enum Phase: String, Hashable, Sendable, CaseIterable {
        /// The intent is durable; the create may or may not have left.
        case requested

        /// The create left and its outcome is not known.
        case unknown

        /// DigitalOcean has not made the droplet and never will.
        case refused

        /// The droplet's id is known; it is being made.
        case accepted

        /// The droplet runs and has an address.
        case active

        /// The droplet, or any sign of it, is gone without our doing.
        case lost

        /// The droplet was deleted, and two looks agree that it is gone.
        case gone
    }

    /// Why a create was refused.
    package struct Refused: Hashable, Sendable {
        package let failure: FailureClass
        package let message: String

        package init(failure: FailureClass, message: String) {
            self.failure = failure
            self.message = message
        }
    }

    package let id: EventID
    package let pod: EventID
    package let specification: DropletSpecification
    package let requestedAt: Int64

    package var phase: Phase

    /// The event that brought the phase, and when.
    package var phaseEvent: EventID
    package var phaseTime: Int64

    package var dropletID: Int64?
    package var ip: String?
    package var refused: Refused?

    /// What was said when the phase came: of an unknown outcome or a loss.
    package var note: String?
    package var deletion: Deletion?

    /// A machine of this attempt has enrolled, which proves that the create was carried out.
    package var isEnrolled = false

    /// What the enrolled machine says its droplet is; a hint, never a licence.
    package var enrolledDropletID: Int64?

    /// The droplet has run, with an address, at least once.
    package var hasRun = false

    /// The event that says the droplet is switched off; `nil` once it runs again.
    package var off: EventID?

    /// The newest wish to switch the droplet on, or off and on.
    package var power: Power?
    package var powerCycleCount = 0

    /// The attempt this one was requested to take over from.
    package var replaces: EventID?

    /// The attempt that serves in this one's place.
    package var replacedBy: EventID?

    package init(
        id: EventID,
        pod: EventID,
        specification: DropletSpecification,
        requestedAt: Int64,
        phase: Phase,
        phaseEvent: EventID,
        phaseTime: Int64
    ) {
        self.id = id
        self.pod = pod
        self.specification = specification
        self.requestedAt = requestedAt
        self.phase = phase
        self.phaseEvent = phaseEvent
        self.phaseTime = phaseTime
    }
}

extension Attempt {
    /// Whether the attempt may still turn out to have, or has, a droplet that serves its pod.
    package var isOpen: Bool {
        switch phase {
        case .requested, .unknown, .accepted, .active: true
        case .refused, .lost, .gone: false
        }
    }

    /// Whether the attempt was never sent: its droplet was there already, under a name that tells of another event.
    package var wasFound: Bool {
        Marker(specification.name)?.attempt != id
    }

    /// Whether nobody knows yet if a droplet came of it.
    package var isUnresolved: Bool {
        phase == .requested || phase == .unknown
    }
}

extension Attempt {
    /// What was asked of a droplet's power, and why.
    package struct Power: Hashable, Sendable {
        package let event: EventID
        package let time: Int64
        package let action: PowerAction
        package let reason: String

        package init(event: EventID, time: Int64, action: PowerAction, reason: String) {
            self.event = event
            self.time = time
            self.action = action
            self.reason = reason
        }
    }

    /// Whether the droplet was given up for the one it should have replaced, and so never served.
    package var wasGivenUp: Bool {
        replacedBy != nil && replacedBy == replaces
    }
}
