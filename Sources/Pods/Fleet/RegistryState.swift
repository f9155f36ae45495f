/// What is true of the registry as a whole, beside its pods.
package struct RegistryState: Hashable, Sendable {
    /// The DigitalOcean team, or the simulator, that the registry belongs to.
    package struct Account: Hashable, Sendable {
        package let team: String
        package let name: String

        package init(team: String, name: String) {
            self.team = team
            self.name = name
        }
    }

    /// Why the reconciler plans but does not act, and since which event.
    package struct Halt: Hashable, Sendable {
        package let reason: String
        package let event: EventID

        package init(reason: String, event: EventID) {
            self.reason = reason
            self.event = event
        }
    }

    /// That the log was put back from a copy of itself.
    package struct Restoration: Hashable, Sendable {
        /// The newest event of the copy.
        package let position: EventID

        /// The Merkle root of the log up to there.
        package let root: [UInt8]
        package let event: EventID

        package init(position: EventID, root: [UInt8], event: EventID) {
            self.position = position
            self.root = root
            self.event = event
        }
    }

    /// The plan that a person lets the paused reconciler carry out.
    package struct Approval: Hashable, Sendable {
        package let digest: String
        package let event: EventID

        package init(digest: String, event: EventID) {
            self.digest = digest
            self.event = event
        }
    }

    package var account: Account?

    /// The newest; `nil` for a log that was never put back.
    package var restoration: Restoration?

    /// A person stopped the reconciler, or has not let it start yet.
    package var pause: Halt?

    /// The newest event by which a person let the reconciler go on.
    package var resumption: EventID?

    /// The reconciler stopped itself; only a person lifts it.
    package var hold: Halt?

    /// Whether the hold is about machines that fell silent together.
    package var isHeldForSilence = false

    /// When a person last lifted such a hold, in Unix milliseconds.
    package var silenceForgivenAt: Int64?

    /// The droplets that the hold is about, and those that a person has taken as they are by lifting one.
    package var heldDroplets: Set<Int64> = []
    package var acceptedDroplets: Set<Int64> = []

    /// The newest that neither a restart nor another turn of the reconciler has made void.
    package var approval: Approval?
    package var isReceiverUp = false

    /// How many events the registry's own stream holds.
    package var version: UInt32 = 0

    package init() {}
}
