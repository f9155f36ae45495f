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
        let name = attempt.specification.name
        let named = (marked[attempt.id] ?? []).filter { $0.name == name || $0.name.lowercased() == name }
        guard let recorded = attempt.dropletID.flatMap({ sightings[$0] }), !named.contains(recorded) else {
            return named
        }
        return (named + [recorded]).sorted { $0.dropletID < $1.dropletID }
    }

    /// Droplets with a marker of ours that is no request in the log: made by an older or a forked one, or by hand.
    func orphans(in fleet: borrowing Fleet) -> [Plan.Orphan] {
        var orphans: [Plan.Orphan] = []
        for (droplet, marker) in markers {
            let name = fleet.attempts[marker.attempt]?.specification.name
            if name != marker.description, fleet.duplicates[droplet] == nil, let sighting = sightings[droplet] {
                orphans.append(Plan.Orphan(dropletID: droplet, name: sighting.name))
            }
        }
        return orphans.sorted { $0.dropletID < $1.dropletID }
    }

    /// The pods that our markers name, whether the log knows them or not.
    var podIDs: some Sequence<PodID> {
        markers.values.lazy.map(\.pod)
    }

    /// How many droplets are none of ours.
    func foreignCount(in fleet: borrowing Fleet) -> Int {
        let recorded = Set(fleet.attempts.values.compactMap(\.dropletID))
        return sightings.keys.count { markers[$0] == nil && !recorded.contains($0) }
    }
}
