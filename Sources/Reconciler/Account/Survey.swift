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

    /// Droplets with a marker of ours that no request in the log explains: made by an older or a forked one, or by hand.
    ///
    /// A request that came after people were shown the droplet explains none.
    /// One that became a pod's afterwards is none, whatever its name. By their ids, lowest first.
    func orphans(in fleet: borrowing Fleet) -> [Sighting] {
        let strange = markers.filter { droplet, marker in
            fleet.attempts.read(marker.attempt, \.specification.name) != marker.description
                || fleet.isStranger(droplet)
        }
        guard !strange.isEmpty else { return [] }
        return strange.keys.filter { !fleet.isKnown($0) }.sorted().compactMap { sightings[$0] }
    }

    /// What is still listed of pods that were abandoned, by their ids, lowest first.
    func abandoned(in fleet: borrowing Fleet) -> [(droplet: Sighting, pod: Pod)] {
        let abandoned = fleet.pods.compactMap { $0.isAbandoned ? ($0.row, $0) : nil }
        guard !abandoned.isEmpty else { return [] }
        let pods = Dictionary(uniqueKeysWithValues: abandoned)
        var owners: [Int64: EventID] = [:]
        for attempt in fleet.attempts.values where pods[attempt.pod] != nil {
            for sighting in sightings(of: attempt) { owners[sighting.dropletID] = attempt.pod }
        }
        for duplicate in fleet.duplicates.values where pods[duplicate.pod] != nil {
            owners[duplicate.dropletID] = duplicate.pod
        }
        return owners.sorted { $0.key < $1.key }.compactMap { droplet, row in
            guard let sighting = sightings[droplet], let pod = pods[row] else { return nil }
            return (sighting, pod)
        }
    }

    /// The pods that our markers name, whether the log knows them or not.
    var podIDs: some Sequence<PodID> {
        markers.values.lazy.map(\.pod)
    }

    /// The pod and the attempt that the droplet's name tells of; `nil` for any other name.
    func marker(of droplet: Int64) -> Marker? {
        markers[droplet]
    }

    /// Droplets that are none of ours.
    func foreign(in fleet: borrowing Fleet) -> Set<Int64> {
        Set(sightings.keys.filter { markers[$0] == nil && fleet.owners[$0] == nil })
    }
}

extension Sighting {
    /// Whether the droplet has the attempt's name, which DigitalOcean may have put in lower case.
    fileprivate func carries(_ attempt: Attempt) -> Bool {
        name == attempt.specification.name || name.lowercased() == attempt.specification.name
    }
}
