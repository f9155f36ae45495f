/// The rows of the views, from which a fleet is put together again without a replay.
package struct FleetRows: Sendable {
    package var pods: [Pod] = []
    package var tags: [(pod: EventID, tag: Tag, row: EventID)] = []
    package var attributes: [(pod: EventID, key: AttributeKey, attribute: Pod.Attribute)] = []
    package var beats: [(pod: EventID, beat: Pod.Beat)] = []
    package var attempts: [Attempt] = []
    package var duplicates: [Duplicate] = []
    package var challenges: [Challenge] = []
    package var placements: [(pod: EventID, challenge: ChallengeID, row: EventID)] = []
    package var keys: [APIKey] = []
    package var registry = RegistryState()
    package var reservedIDs: [(id: PodID, event: EventID)] = []

    package init() {}
}

extension FleetRows {
    /// Rows of pods that have no row of their own: there is no place for them in a fleet.
    package var orphans: [ViewRow] {
        let known = Set(pods.map(\.row))
        let labels = tags.map { ($0.pod, ViewRow.tag(pod: $0.pod, $0.tag)) }
        let settings = attributes.map { ($0.pod, ViewRow.attribute(pod: $0.pod, $0.key)) }
        let signs = beats.map { ($0.pod, ViewRow.beat($0.pod)) }
        let tasks = placements.map { ($0.pod, ViewRow.placement(pod: $0.pod, $0.challenge)) }
        return (labels + settings + signs + tasks).filter { !known.contains($0.0) }.map(\.1)
    }
}

extension Fleet {
    /// The fleet that the rows describe, as of `head`.
    package init(restoring stored: FleetRows, head: EventID) {
        self.head = head
        registry = stored.registry
        wantedCount = stored.pods.count { !$0.isRetired }
        for pod in stored.pods {
            pods[pod.row] = pod
            rows[pod.id] = pod.row
        }
        for entry in stored.tags { pods[entry.pod]?.tags[entry.tag] = entry.row }
        for entry in stored.attributes { pods[entry.pod]?.attributes[entry.key] = entry.attribute }
        for entry in stored.beats { pods[entry.pod]?.beat = entry.beat }
        for attempt in stored.attempts.sorted(by: { $0.id < $1.id }) {
            attempts[attempt.id] = attempt
            if let droplet = attempt.dropletID { owners[droplet] = attempt.id }
            pods[attempt.pod]?.attempts.append(attempt.id)
        }
        for duplicate in stored.duplicates { duplicates[duplicate.dropletID] = duplicate }
        for challenge in stored.challenges {
            challenges[challenge.row] = challenge
            challengeRows[challenge.definition.id] = challenge.row
        }
        for entry in stored.placements { pods[entry.pod]?.placements[entry.challenge] = entry.row }
        for key in stored.keys {
            keys[key.id] = key
            noteRearming(by: key)
        }
        for entry in stored.reservedIDs { reservedIDs[entry.id] = entry.event }
    }
}
