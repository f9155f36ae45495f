extension Fleet {
    /// Makes a pod of a droplet that the log knows nothing of, as it is and under the name it has.
    ///
    /// Its attempt was never sent: it is in the log so that the droplet has a place among those of other pods.
    func adopt(
        _ new: NewPod,
        dropletID: Int64,
        _ specification: DropletSpecification,
        at point: DecisionPoint
    ) throws(Refusal) -> [Proposal] {
        if let pod = pod(new.id), pod.attempts.contains(where: { attempts[$0]?.dropletID == dropletID }) { return [] }
        guard !isKnown(dropletID) else { throw .dropletTaken(dropletID) }
        let created = try create(new, for: Marker(specification.name), at: point)
        let attempt = point.next.advanced(by: created.count)
        let requested = Event.dropletRequested(specification, replacing: nil)
        let adopted = Event.dropletAdopted(attempt: attempt, dropletID: dropletID)
        return created + [
            Proposal(requested, in: point.next, because: point.next),
            Proposal(adopted, in: point.next, because: attempt),
        ]
    }

    /// Whether an attempt, or a proof of duplication, names the droplet.
    package func isKnown(_ dropletID: Int64) -> Bool {
        duplicates[dropletID] != nil || owners[dropletID] != nil
    }

    /// Whether people were shown the droplet as one that nothing in the log explains: no attempt of a later event has made
    /// it, though positions that are given out again may give one its name.
    package func isStranger(_ dropletID: Int64) -> Bool {
        let wasShown = registry.acceptedDroplets.contains(dropletID) || registry.heldDroplets.contains(dropletID)
        return wasShown && !isKnown(dropletID)
    }
}
