/// How patient and how bold the reconciler is; all times in milliseconds.
package struct Policy: Hashable, Sendable {
    /// What becomes of orphans that nobody has looked at.
    package enum OrphanCare: String, Hashable, Sendable, CaseIterable {
        case report

        /// Each is made a pod of, unless its marker hints at another log.
        case adopt
    }

    /// How often everything is listed when nothing is on its way.
    package var listingInterval: Int64 = 30_000

    /// How often everything is listed while something is.
    package var busyListingInterval: Int64 = 5_000

    /// How long an unresolved create is looked for before a new attempt: longer than every delay added together.
    ///
    /// Request time-out, the longest pause before sending, the time a create takes to land and the time it takes to be listed.
    package var settlingTime: Int64 = 300_000

    /// No less will do with a real account: a request takes up to a minute, leaves up to 30 seconds late, and what it made
    /// is listed up to 30 seconds after that.
    package static let settlingTimeMinimum: Int64 = 120_000

    /// How long after the intent a create may still leave; later, it is taken for unknown.
    package var sendingDeadline: Int64 = 30_000

    /// How long an accepted droplet may be absent before anybody looks twice.
    package var appearanceGrace: Int64 = 300_000

    /// How long until a delete that was answered is repeated.
    package var deletionRepeatInterval: Int64 = 10_000

    /// How long a machine may take to enrol with the key it was given.
    package var enrolmentTime: Int64 = 86_400_000

    /// How long a machine that has beaten may be unheard, as far as it could have been heard; beats come every few seconds.
    package var silenceGrace: Int64 = 120_000

    /// No less will do with a real account: machines beat every 10 seconds, and two beats in a row may be lost.
    package static let silenceGraceMinimum: Int64 = 30_000

    /// How long a machine may run before its first beat.
    package var enrolmentGrace: Int64 = 900_000

    /// No less will do with a real account: a machine that is listed as active has yet to boot and to set itself up, and
    /// one that is given up before is replaced by another, which is given up in turn.
    package static let enrolmentGraceMinimum: Int64 = 120_000

    /// How often a silent machine is asked for another sign of life.
    package var probeInterval: Int64 = 30_000

    /// How long until a listing shows what a change of power has come to.
    package var powerSettlingTime: Int64 = 60_000

    /// The share of machines that may be silent at once before the cause is sought elsewhere; one always may.
    package var silentShareMaximum = 0.2

    package var concurrentCallMaximum = 16

    /// How many machines of one template and image may fail to come up in a row before no more are made.
    package var failureMaximum = 3

    /// The share of droplets that may be missing from a listing before it is disbelieved; one may always be.
    package var missingShareMaximum = 0.3

    /// The share of the fleet that the reconciler deletes on its own judgement in an hour; one droplet it always may.
    package var deletionShareMaximum = 0.1

    package var caps = Caps()
    package var orphans = OrphanCare.report

    package init() {}
}
