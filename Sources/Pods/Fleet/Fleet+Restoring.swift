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
        for key in stored.keys { keys[key.id] = key }
        for entry in stored.reservedIDs { reservedIDs[entry.id] = entry.event }
    }
}
