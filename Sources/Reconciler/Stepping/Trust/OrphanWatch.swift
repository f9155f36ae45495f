internal import Pods

/// The orphans of the newest complete listing, and what speaks against making a pod of one without asking anybody.
struct OrphanWatch: Sendable {
    /// How an orphan looked when it was first seen.
    private struct FirstSight {
        let surveyNumber: Int

        /// Its marker names an event that this log had not reached then, or not before it was put back from a copy, so
        /// that another log has made it.
        let isAhead: Bool
    }

    private var firstSights: [Int64: FirstSight] = [:]
    private var sightings: [Sighting] = []
    private var surveyNumber = 0

    /// From when on one that could not be adopted is tried again, on the boot clock.
    private var triedAgainAt: [Int64: Int64] = [:]

    init() {}

    mutating func take(_ survey: Survey, _ fleet: borrowing Fleet) {
        (surveyNumber, sightings) = (survey.number, survey.orphans(in: fleet))
        for droplet in sightings.map(\.dropletID) where firstSights[droplet] == nil {
            let known = min(fleet.registry.restoration?.position ?? fleet.head, fleet.head)
            let isAhead = survey.marker(of: droplet).map { $0.attempt > known } ?? false
            firstSights[droplet] = FirstSight(surveyNumber: survey.number, isAhead: isAhead)
        }
    }

    mutating func postpone(_ droplet: Int64, until boot: Int64) {
        triedAgainAt[droplet] = boot
    }

    /// When the next adoption that failed may be tried again, after `boot`.
    func nextTry(after boot: Int64) -> Int64 {
        triedAgainAt.values.filter { $0 > boot }.min() ?? .max
    }

    /// Whether an adoption that failed may be tried again.
    func isDue(_ orphan: Sighting, at boot: Int64) -> Bool {
        boot >= triedAgainAt[orphan.dropletID] ?? 0
    }

    /// Whether an adoption of it has failed.
    func hasFailed(_ orphan: Sighting) -> Bool {
        triedAgainAt[orphan.dropletID] != nil
    }

    /// Those that have not become a pod's since.
    func orphans(in fleet: borrowing Fleet) -> [Sighting] {
        sightings.filter { !fleet.isKnown($0.dropletID) }
    }

    /// Those that another log with this registry's name has made.
    func strangers(in fleet: borrowing Fleet) -> [Int64] {
        orphans(in: fleet).map(\.dropletID).filter(isAhead)
    }

    /// Whether the reconciler may make a pod of it by itself, now or once it is listed again.
    ///
    /// What another log may have made, and what a hold was about, people have to look at.
    func isAdoptable(_ orphan: Sighting, by registry: RegistryState) -> Bool {
        let droplet = orphan.dropletID
        guard orphan.isPlain, !isAhead(droplet) else { return false }
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
