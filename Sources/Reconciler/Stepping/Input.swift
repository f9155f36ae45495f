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

        /// The tag was put on the droplet or taken off it, in the spelling that DigitalOcean has.
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
