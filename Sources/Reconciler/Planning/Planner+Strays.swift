internal import Pods

extension Planner {
    /// Droplets with the pod's markers that are not the one it is served by: late, come back, or doubled.
    func strayActions(of pod: Pod, open: Attempt?) -> [Action] {
        var actions: [Action] = []
        for attempt in pod.attempts.compactMap({ fleet.attempts[$0] }) {
            if let open, open.isUnresolved { break }
            let strays = survey.sightings(of: attempt).filter {
                $0.dropletID != open?.dropletID && fleet.duplicates[$0.dropletID] == nil
            }
            actions += strays.compactMap { stray($0, of: attempt, pod: pod, open: open) }
            if open == nil, !actions.isEmpty { return [actions[0]] }
        }
        return actions
    }

    private func stray(_ sighting: Sighting, of attempt: Attempt, pod: Pod, open: Attempt?) -> Action? {
        let id = sighting.dropletID
        guard let open, let kept = open.dropletID else {
            guard id == bestSighting(of: attempt)?.dropletID else { return nil }
            let reason = "droplet \(id) carries the marker of attempt \(attempt.id)"
            return Action(.adopt(attempt: attempt.id, dropletID: id), for: pod.row, reason, because: attempt.phaseEvent)
        }
        if open.id == attempt.id, open.enrolledDropletID == id {
            let reason = "the machine of droplet \(id) is the one that enrolled"
            return Action(.adopt(attempt: attempt.id, dropletID: id), for: pod.row, reason, because: attempt.phaseEvent)
        }
        guard survey.sightings[kept] != nil else { return nil }
        let reason = "droplets \(id) and \(kept) are both listed for one pod; \(kept) serves it"
        let note = Action.Kind.noteDuplicate(attempt: attempt.id, dropletID: id, keptDropletID: kept)
        return Action(note, for: pod.row, reason, because: attempt.phaseEvent)
    }

    /// Deletes proven duplicates, within the budget for what the reconciler decides on its own.
    func duplicateActions(of pod: Pod) -> [Action] {
        fleet.duplicates.values
            .filter { $0.pod == pod.row && (!$0.isGone || survey.sightings[$0.dropletID] != nil) }
            .sorted { $0.dropletID < $1.dropletID }
            .flatMap { duplicateActions($0, of: pod) }
    }

    private func duplicateActions(_ duplicate: Duplicate, of pod: Pod) -> [Action] {
        guard let attempt = fleet.attempts[duplicate.attempt] else { return [] }
        if let deletion = duplicate.deletion {
            return removal(of: duplicate.dropletID, attempt: attempt, deletion, pod)
        }
        let isServing = fleet.openAttempt(of: pod)?.dropletID == duplicate.keptDropletID
        guard !isServing || survey.sightings[duplicate.keptDropletID] != nil else { return [] }
        guard ownDeletionCount < ownDeletionMaximum else { return [] }
        let request = Action.Kind.requestDeletion(attempt: attempt.id, dropletID: duplicate.dropletID)
        let reason = "a duplicate of droplet \(duplicate.keptDropletID)"
        return [Action(request, for: pod.row, reason, because: duplicate.event)]
    }

    private var ownDeletionCount: Int {
        let hour: Int64 = 3_600_000
        return fleet.duplicates.values.count { ($0.deletion?.time ?? 0) > now.wall - hour }
    }

    private var ownDeletionMaximum: Int {
        let living = fleet.pods.values.count { !$0.isRetired }
        return max(1, Int(Double(living) * policy.deletionShareMaximum))
    }
}
