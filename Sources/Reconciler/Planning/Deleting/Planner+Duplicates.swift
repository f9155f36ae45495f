internal import Pods

extension Planner {
    /// Deletes proven duplicates, within the budget for what the reconciler decides on its own.
    func duplicateActions(of pod: Pod) -> [Action] {
        duplicates[pod.row, default: []].flatMap { actions(for: $0, of: pod) }
    }

    private func actions(for duplicate: Duplicate, of pod: Pod) -> [Action] {
        guard let attempt = fleet.attempts[duplicate.attempt] else { return [] }
        if let deletion = duplicate.deletion {
            return removal(of: duplicate.dropletID, attempt: attempt, deletion, pod)
        }
        guard deletable.contains(duplicate.dropletID) else { return [] }
        let request = Action.Kind.requestDeletion(attempt: attempt.id, dropletID: duplicate.dropletID)
        let reason = "a duplicate of droplet \(duplicate.keptDropletID)"
        return [Action(request, for: pod.row, reason, because: duplicate.event)]
    }

    /// Duplicates that are not over and done with, by the pod they were made for.
    static func duplicates(in fleet: Fleet, _ survey: Survey) -> [EventID: [Duplicate]] {
        let live = fleet.duplicates.values.filter { !$0.isGone || survey.sightings[$0.dropletID] != nil }
        return Dictionary(grouping: live.sorted { $0.dropletID < $1.dropletID }, by: \.pod)
    }

    /// What may be deleted now: all duplicates of a retired pod, of all else as much as the hour's budget allows.
    static func deletable(in fleet: Fleet, _ survey: Survey, _ budget: DeletionBudget) -> Set<Int64> {
        var licensed: Set<Int64> = []
        var judged = replaced(in: fleet, survey)
        for duplicate in fleet.duplicates.values where duplicate.deletion == nil {
            guard let pod = fleet.pods[duplicate.pod], pod.pause == nil || pod.isRetired else { continue }
            let isServing = fleet.openAttempt(of: pod)?.dropletID == duplicate.keptDropletID
            if pod.isRetired {
                licensed.insert(duplicate.dropletID)
            } else if !isServing || survey.sightings[duplicate.keptDropletID] != nil {
                judged.append(duplicate.dropletID)
            }
        }
        return licensed.union(budget.grants(among: judged))
    }
}
