internal import Pods

extension Planner {
    /// Takes away what has been replaced, within the budget for what the reconciler decides on its own.
    func actions(for outgoing: [Attempt], of pod: Pod) -> [Action] {
        outgoing.flatMap { attempt in
            guard let droplet = attempt.dropletID else { return assessUnresolved(attempt, of: pod).actions }
            if let deletion = attempt.deletion { return removal(of: droplet, attempt: attempt, deletion, pod) }
            guard survey.sightings[droplet] != nil else {
                return assessAbsent(attempt, dropletID: droplet, of: pod).actions
            }
            return deletable.contains(droplet) ? [request(toDelete: droplet, attempt, of: pod)] : []
        }
    }

    /// What is still there of machines that were replaced, for people.
    func note(on outgoing: [Attempt]) -> String? {
        let waiting = outgoing.filter { $0.deletion == nil }.compactMap(\.dropletID)
        guard let droplet = waiting.first(where: { !deletable.contains($0) }) else { return nil }
        return
            "droplet \(droplet), which was replaced, is deleted when the budget allows and another machine serves well"
    }

    private func request(toDelete droplet: Int64, _ attempt: Attempt, of pod: Pod) -> Action {
        let serving = fleet.openAttempt(of: pod)
        let reason = serving.map { "attempt \($0.id) serves in its place" } ?? "it was replaced"
        let request = Action.Kind.requestDeletion(attempt: attempt.id, dropletID: droplet)
        return Action(request, for: pod.row, reason, because: serving?.phaseEvent ?? attempt.phaseEvent)
    }

    /// Droplets that were replaced, while what serves instead is seen to; one that never served needs no such witness.
    static func replaced(in fleet: Fleet, _ survey: Survey) -> [Int64] {
        fleet.attempts.compactMap { attempt in
            guard attempt.isOpen, attempt.replacedBy != nil, attempt.deletion == nil, let droplet = attempt.dropletID,
                let pod = fleet.pods[attempt.pod], !pod.isRetired, pod.pause == nil,
                let serving = fleet.openAttempt(of: pod)
            else { return nil }
            if attempt.wasGivenUp { return droplet }
            let isThere = serving.dropletID.flatMap { survey.sightings[$0]?.status } == .active
            return isThere && fleet.isWell(serving, of: pod) ? droplet : nil
        }
    }
}
