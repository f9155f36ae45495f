extension Fleet {
    /// The fleet that the rows describe, as of `head`.
    package init(restoring stored: FleetRows, head: EventID) {
        self.head = head
        registry = stored.registry
        wantedCount = stored.pods.count { !$0.isRetired }
        for pod in stored.pods {
            pods.put(pod, madeBy: pod.row)
            rows[pod.id] = pod.row
        }
        for entry in stored.versions {
            pods.change(entry.pod) { ($0.version, $0.position) = (entry.version, entry.position) }
        }
        for entry in stored.tags { pods.change(entry.pod) { $0.tags[entry.tag] = entry.row } }
        for entry in stored.attributes { pods.change(entry.pod) { $0.attributes[entry.key] = entry.attribute } }
        for entry in stored.beats { pods.change(entry.pod) { $0.beat = entry.beat } }
        for attempt in stored.attempts.sorted(by: { $0.id < $1.id }) {
            attempts.put(attempt, madeBy: attempt.id)
            if let droplet = attempt.dropletID { owners[droplet] = attempt.id }
            pods.change(attempt.pod) { $0.attempts.append(attempt.id) }
        }
        for duplicate in stored.duplicates { duplicates[duplicate.dropletID] = duplicate }
        for challenge in stored.challenges {
            challenges[challenge.row] = challenge
            challengeRows[challenge.definition.id] = challenge.row
        }
        for entry in stored.placements { pods.change(entry.pod) { $0.placements[entry.challenge] = entry.row } }
        for key in stored.keys {
            keys.put(key, madeBy: key.id)
            noteRearming(by: key)
        }
        for entry in stored.reservedIDs { reservedIDs[entry.id] = entry.event }
    }
}
