internal import Pods

/// The orphans of the newest complete listing, and what speaks against making a pod of one without asking anybody.
struct OrphanWatch: Sendable {
    /// How an orphan looked when it was first seen.
    private struct FirstSight {
        let surveyNumber: Int

        /// Its marker names an event that this log had not reached then, so that another log has made it.
        let isAhead: Bool
    }

    private var firstSights: [Int64: FirstSight] = [:]
    private var sightings: [Sighting] = []
    private var surveyNumber = 0

    /// Orphans that the log refused to make pods of.
    private var refused: Set<Int64> = []

    init() {}

    mutating func take(_ survey: Survey, _ fleet: borrowing Fleet) {
        (surveyNumber, sightings) = (survey.number, survey.orphans(in: fleet))
        for droplet in sightings.map(\.dropletID) where firstSights[droplet] == nil {
            let isAhead = survey.marker(of: droplet).map { $0.attempt > fleet.head } ?? false
            firstSights[droplet] = FirstSight(surveyNumber: survey.number, isAhead: isAhead)
        }
    }

    mutating func noteRefusal(of droplet: Int64) {
        refused.insert(droplet)
    }

    /// Those that have not become a pod's since.
    func orphans(in fleet: borrowing Fleet) -> [Sighting] {
        sightings.filter { !fleet.isKnown($0.dropletID) }
    }

    /// Whether the reconciler may make a pod of it by itself, now or once it is listed again.
    ///
    /// What another log may have made, and what a hold was about, people have to look at.
    func isAdoptable(_ orphan: Sighting, by registry: RegistryState) -> Bool {
        let droplet = orphan.dropletID
        guard orphan.build != nil, !isAhead(droplet), !refused.contains(droplet) else { return false }
        return !registry.acceptedDroplets.contains(droplet) && !registry.heldDroplets.contains(droplet)
    }

    /// Whether it was there in an earlier listing, too.
    func isSettled(_ orphan: Sighting) -> Bool {
        firstSights[orphan.dropletID].map { $0.surveyNumber < surveyNumber } ?? false
    }

    func isAhead(_ droplet: Int64) -> Bool {
        firstSights[droplet]?.isAhead ?? false
    }
}
