internal import Pods

extension Planner {
    /// Droplets with the pod's markers that are not the one it is served by: late, come back, or doubled.
    func strayActions(of pod: Pod, open: Attempt?) -> [Action] {
        if let open, open.isUnresolved { return [] }
        var actions: [Action] = []
        for id in pod.attempts {
            guard let attempt = fleet.attempts[id], !attempt.isUnresolved else { continue }
            for sighting in survey.sightings(of: attempt) where isStray(sighting.dropletID, of: attempt) {
                if let action = stray(sighting, of: attempt, pod: pod, open: open) { actions.append(action) }
            }
            if open == nil, !actions.isEmpty { return [actions[0]] }
        }
        return actions
    }

    /// What may yet become the attempt's droplet: what carries its marker, and is neither another's nor given up.
    private func candidates(of attempt: Attempt) -> [Sighting] {
        survey.sightings(of: attempt).filter { isFree($0.dropletID, for: attempt) }
    }

    private func isFree(_ dropletID: Int64, for attempt: Attempt) -> Bool {
        guard fleet.duplicates[dropletID] == nil, !fleet.isStranger(dropletID) else { return false }
        return fleet.owners[dropletID].map { $0 == attempt.id } ?? true
    }

    /// Whether it may be the attempt's, and is not what the attempt goes by now.
    private func isStray(_ dropletID: Int64, of attempt: Attempt) -> Bool {
        isFree(dropletID, for: attempt) && !(attempt.isOpen && attempt.dropletID == dropletID)
    }

    /// Of several droplets with one marker: the enrolled one, else the recorded, else the lowest id.
    func bestSighting(of attempt: Attempt) -> Sighting? {
        let candidates = candidates(of: attempt)
        return candidates.first { $0.dropletID == attempt.enrolledDropletID }
            ?? candidates.first { $0.dropletID == attempt.dropletID }
            ?? candidates.first
    }

    private func stray(_ sighting: Sighting, of attempt: Attempt, pod: Pod, open: Attempt?) -> Action? {
        let id = sighting.dropletID
        guard let open, let kept = attempt.isOpen ? attempt.dropletID : open.dropletID else {
            guard id == bestSighting(of: attempt)?.dropletID else { return nil }
            let reason = "droplet \(id) carries the marker of attempt \(attempt.id)"
            return Action(.adopt(attempt: attempt.id, dropletID: id), for: pod.row, reason, because: attempt.phaseEvent)
        }
        if attempt.isOpen, attempt.enrolledDropletID == id {
            let reason = "the machine of droplet \(id) is the one that enrolled"
            return Action(.adopt(attempt: attempt.id, dropletID: id), for: pod.row, reason, because: attempt.phaseEvent)
        }
        guard survey.sightings[kept] != nil else { return nil }
        let reason = "droplets \(id) and \(kept) are both listed for one pod; \(kept) serves it"
        let note = Action.Kind.noteDuplicate(attempt: attempt.id, dropletID: id, keptDropletID: kept)
        return Action(note, for: pod.row, reason, because: attempt.phaseEvent)
    }
}
