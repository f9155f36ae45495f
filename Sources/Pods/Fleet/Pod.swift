/// One pod, as its events tell it; a retired pod stays, as the tombstone its droplets are recognised by.
package struct Pod: Hashable, Sendable {
    /// The position of `pod.created`: the pod's row and the name of its stream.
    package let row: EventID
    package let id: PodID
    package let createdAt: Int64
    package var image: String

    /// The event that chose the image.
    package var imageEvent: EventID
    package let template: TemplateReference?

    /// How many events the pod's stream holds, and so its version.
    package var version: UInt32

    /// The newest event of the pod's stream, beats apart.
    package var position: EventID
    package var claim: Claim?
    package var protection: EventID?
    package var retirement: Retirement?

    /// What a retired pod still had at DigitalOcean was let go of.
    package var abandonment: Retirement?

    /// The reconciler leaves the pod alone.
    package var pause: RegistryState.Halt?

    /// The serving machine has stopped beating.
    package var silence: Silence?
    package var tags: [Tag: EventID] = [:]
    package var attributes: [AttributeKey: Attribute] = [:]
    package var beat: Beat?

    /// The challenges that the pod's machine is to run.
    package var placements: [ChallengeID: EventID] = [:]

    /// Every try to give the pod a droplet, oldest first.
    package var attempts: [EventID] = []

    package init(
        row: EventID,
        id: PodID,
        createdAt: Int64,
        image: String,
        template: TemplateReference?,
        version: UInt32
    ) {
        self.row = row
        self.id = id
        self.createdAt = createdAt
        self.image = image
        imageEvent = row
        self.template = template
        self.version = version
        position = row
    }
}

extension Pod {
    /// Who holds the pod, and until when.
    package struct Claim: Hashable, Sendable {
        package let holder: String

        /// Unix milliseconds; `nil` until it is released.
        package let until: Int64?
        package let event: EventID

        package init(holder: String, until: Int64?, event: EventID) {
            self.holder = holder
            self.until = until
            self.event = event
        }
    }

    /// The tombstone, a licence to delete the pod's droplets; or that those which are left are let go of.
    package struct Retirement: Hashable, Sendable {
        package let event: EventID
        package let time: Int64
        package let reason: String

        package init(event: EventID, time: Int64, reason: String) {
            self.event = event
            self.time = time
            self.reason = reason
        }
    }

    /// That the machine of an attempt is not heard, and since when that is known.
    package struct Silence: Hashable, Sendable {
        package let event: EventID
        package let time: Int64
        package let attempt: EventID

        package init(event: EventID, time: Int64, attempt: EventID) {
            self.event = event
            self.time = time
            self.attempt = attempt
        }
    }

    /// A typed attribute; the row keeps its id when the value changes.
    package struct Attribute: Hashable, Sendable {
        package let row: EventID
        package var value: AttributeValue

        package init(row: EventID, value: AttributeValue) {
            self.row = row
            self.value = value
        }
    }

    /// The newest sign of life of the serving droplet.
    package struct Beat: Hashable, Sendable {
        /// The first beat: the row of the attribute `lastbeat`.
        package let row: EventID

        /// Unix milliseconds.
        package var time: Int64
        package var attempt: EventID

        package init(row: EventID, time: Int64, attempt: EventID) {
            self.row = row
            self.time = time
            self.attempt = attempt
        }
    }
}

extension Pod {
    package var isRetired: Bool {
        retirement != nil
    }

    package var isAbandoned: Bool {
        abandonment != nil
    }

    package var isProtected: Bool {
        protection != nil
    }

    /// Whether a machine of this pod runs `podlet` and so must beat before it is ready.
    package var isExpectedToBeat: Bool {
        template != nil || tags[.agent] != nil
    }

    /// Every attribute with its row, the registry's own among them.
    package var attributeRows: [AttributeKey: Attribute] {
        guard let beat else { return attributes }
        var rows = attributes
        rows[.lastbeat] = Attribute(row: beat.row, value: .int(beat.time))
        return rows
    }
}
