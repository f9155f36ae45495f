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

    /// The duplicates that the hour's budget allows to delete; the same ones until their deletion stands in the log.
    static func deletable(in fleet: Fleet, _ survey: Survey, _ policy: Policy, now: Reading) -> Set<Int64> {
        let waiting = fleet.duplicates.values.filter { duplicate in
            guard duplicate.deletion == nil, let pod = fleet.pods[duplicate.pod] else { return false }
            let isServing = fleet.openAttempt(of: pod)?.dropletID == duplicate.keptDropletID
            return !isServing || survey.sightings[duplicate.keptDropletID] != nil
        }
        guard !waiting.isEmpty else { return [] }
        let hour: Int64 = 3_600_000
        let spent = fleet.duplicates.values.count { ($0.deletion?.time ?? 0) > now.wall - hour }
        let living = fleet.pods.values.count { !$0.isRetired }
        let maximum = max(1, Int(Double(living) * policy.deletionShareMaximum))
        return Set(waiting.map(\.dropletID).sorted().prefix(max(0, maximum - spent)))
    }
}
