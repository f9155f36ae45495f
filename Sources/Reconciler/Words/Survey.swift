internal import Pods

/// One complete listing of every droplet of the account.
package struct Survey: Hashable, Sendable {
    /// Counts up with each survey of a process.
    package let number: Int
    package let startedAt: Reading
    package let sightings: [Int64: Sighting]

    /// Droplets with a marker of our registry, by the attempt it names; lowest id first.
    private let marked: [EventID: [Sighting]]
    private let markers: [Int64: Marker]

    package init(number: Int, startedAt: Reading, sightings: [Sighting], registry: String) {
        self.number = number
        self.startedAt = startedAt
        var byID: [Int64: Sighting] = [:]
        var marked: [EventID: [Sighting]] = [:]
        var markers: [Int64: Marker] = [:]
        for sighting in sightings.sorted(by: { $0.dropletID < $1.dropletID }) {
            byID[sighting.dropletID] = sighting
            guard let marker = Marker(sighting.name), marker.registry == registry else { continue }
            markers[sighting.dropletID] = marker
            marked[marker.attempt, default: []].append(sighting)
        }
        self.sightings = byID
        self.marked = marked
        self.markers = markers
    }

    /// What carries the attempt's marker, or has the id that the log remembers for it; lowest id first.
    func sightings(of attempt: Attempt) -> [Sighting] {
        var found = marked[attempt.id] ?? []
        if !found.allSatisfy({ $0.carries(attempt) }) { found.removeAll { !$0.carries(attempt) } }
        guard let droplet = attempt.dropletID, !found.contains(where: { $0.dropletID == droplet }),
            let recorded = sightings[droplet]
        else { return found }
        return (found + [recorded]).sorted { $0.dropletID < $1.dropletID }
    }

    /// Droplets with a marker of ours that is no request in the log: made by an older or a forked one, or by hand.
    ///
    /// One that became a pod's afterwards is none, whatever its name.
    func orphans(in fleet: borrowing Fleet) -> [Plan.Orphan] {
        let strange = markers.filter { _, marker in
            fleet.attempts[marker.attempt]?.specification.name != marker.description
        }
        guard !strange.isEmpty else { return [] }
        return orphans(strange.keys.filter { !fleet.isKnown($0) })
    }

    /// What is still listed of pods that were abandoned.
    func abandoned(in fleet: borrowing Fleet) -> [Plan.Orphan] {
        let pods = Set(fleet.pods.values.lazy.filter(\.isAbandoned).map(\.row))
        guard !pods.isEmpty else { return [] }
        let attempts = fleet.attempts.values.filter { pods.contains($0.pod) }
        let duplicates = fleet.duplicates.values.filter { pods.contains($0.pod) }
        return orphans(Set(attempts.flatMap(sightings(of:)).map(\.dropletID)).union(duplicates.map(\.dropletID)))
    }

    private func orphans(_ droplets: some Sequence<Int64>) -> [Plan.Orphan] {
        droplets.sorted().compactMap { droplet in
            sightings[droplet].map { Plan.Orphan(dropletID: droplet, name: $0.name) }
        }
    }

    /// The pods that our markers name, whether the log knows them or not.
    var podIDs: some Sequence<PodID> {
        markers.values.lazy.map(\.pod)
    }

    /// How many droplets are none of ours.
    func foreignCount(in fleet: borrowing Fleet) -> Int {
        sightings.keys.count { markers[$0] == nil && fleet.owners[$0] == nil }
    }
}

extension Sighting {
    /// Whether the droplet has the attempt's name, which DigitalOcean may have put in lower case.
    fileprivate func carries(_ attempt: Attempt) -> Bool {
        name == attempt.specification.name || name.lowercased() == attempt.specification.name
    }
}
