package import Pods

/// What happened to the reconciler since it last planned, oldest first, with the fleet and the clocks of this moment.
package struct Input: Sendable {
    package enum Happening: Sendable {
        /// The fleet has changed, or time has passed.
        case woke

        /// There is another token than the one in use.
        case tokenChanged
        case accountRead(Answer<AccountReading>)
        case limitRead(Answer<AccountReading>)
        case sizesRead(Answer<Catalogue>)
        case keysRead(Answer<Void>)
        case listed(startedAt: Reading, Answer<Listing>)

        /// An intent to create is durable as `attempt`, or the log refused it.
        case intentRecorded(pod: EventID, DropletOrder, Answer<EventID>)
        case created(attempt: EventID, pod: EventID, CreateResult)
        case recorded(pod: EventID?, Answer<Void>)
        case orphanAdopted(dropletID: Int64, Answer<Void>)
        case deleted(dropletID: Int64, pod: EventID, Answer<Void>)

        /// Whether the droplet is there, by its id.
        case looked(dropletID: Int64, pod: EventID, Answer<Bool>)
        case tagged(dropletID: Int64, String, pod: EventID, Answer<Void>)
        case powered(PowerOrder, pod: EventID, PowerResult)
        case probed(pod: EventID, ProbeFinding)
    }

    package let happenings: [Happening]
    package let fleet: Fleet
    package let now: Reading

    package init(_ happenings: [Happening], fleet: Fleet, now: Reading) {
        self.happenings = happenings
        self.fleet = fleet
        self.now = now
    }

    package init(_ happening: Happening, fleet: Fleet, now: Reading) {
        self.init([happening], fleet: fleet, now: now)
    }
}

/// What came of something asked of the log or of DigitalOcean.
package typealias Answer<Value> = Result<Value, Trouble>

/// Why something asked for was not done, in the words for people and in the class for us.
package struct Trouble: Error, Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case transient

        /// Not before so many milliseconds.
        case rateLimited(after: Int64)

        /// The token is wrong, revoked or lacks a scope.
        case unauthorized

        /// The log decided otherwise meanwhile: nothing is wrong, plan again.
        case overtaken
    }

    package let kind: Kind
    package let message: String

    package init(_ kind: Kind, _ message: String) {
        self.kind = kind
        self.message = message
    }
}

/// Everything DigitalOcean lists, or as much as it would.
package struct Listing: Hashable, Sendable {
    package let sightings: [Sighting]

    /// Why the listing is not all there is; `nil` when it is.
    package let incompleteness: String?

    /// How many requests it took.
    package let requestCount: Int

    /// How many more requests DigitalOcean says the hour allows, if it said so.
    package let remainingRequestCount: Int?

    package init(
        sightings: [Sighting],
        incompleteness: String?,
        requestCount: Int,
        remainingRequestCount: Int? = nil
    ) {
        self.sightings = sightings
        self.incompleteness = incompleteness
        self.requestCount = requestCount
        self.remainingRequestCount = remainingRequestCount
    }
}

/// The three outcomes of a create, and a fourth for one that never left.
package enum CreateResult: Hashable, Sendable {
    case accepted(dropletID: Int64)
    case refused(FailureClass, message: String)
    case rateLimited(after: Int64, message: String)
    case unknown(message: String)
}
