internal import Pods

extension Planner {
    /// Takes away the droplet of a retired pod; the tombstone is the licence.
    func assessRemoval(_ attempt: Attempt, of pod: Pod) -> Assessment {
        guard let id = attempt.dropletID else { preconditionFailure("an accepted attempt knows its droplet") }
        guard let retirement = pod.retirement else { preconditionFailure("only a retired pod's droplet is removed") }
        guard let deletion = attempt.deletion else {
            let reason = retirement.reason.isEmpty ? "the pod is retired" : "the pod is retired: \(retirement.reason)"
            return Assessment(
                condition: Condition(.deleting, reason, because: retirement.event, nextActionAt: now.wall),
                actions: [
                    Action(
                        .requestDeletion(attempt: attempt.id, dropletID: id),
                        for: pod.row,
                        reason,
                        because: retirement.event
                    )
                ]
            )
        }
        return Assessment(
            condition: Condition(.deleting, deletion.reason, because: deletion.event, nextActionAt: now.wall),
            actions: removal(of: id, attempt: attempt, deletion, pod)
        )
    }

    /// A delete is repeated until two complete listings and a look by id agree that the droplet is gone.
    func removal(of dropletID: Int64, attempt: Attempt, _ deletion: Pods.Deletion, _ pod: Pod) -> [Action] {
        let delete = Action.Kind.delete(dropletID: dropletID)
        guard let removal = memory.removals[dropletID] else {
            return [Action(delete, for: pod.row, deletion.reason, because: deletion.event)]
        }
        guard survey.startedAt.boot > removal.answeredAt else { return [] }
        if survey.sightings[dropletID] != nil {
            let reason = "it is still listed after it was deleted"
            let dueAt = removal.answeredAt + policy.deletionRepeatInterval
            return [Action(delete, for: pod.row, reason, because: deletion.event, dueAt: dueAt)]
        }
        guard removal.absenceCount >= 2 else { return [] }
        return [confirmation(that: dropletID, isGoneFrom: attempt, deletion, pod)].compactMap(\.self)
    }

    private func confirmation(
        that dropletID: Int64,
        isGoneFrom attempt: Attempt,
        _ deletion: Pods.Deletion,
        _ pod: Pod
    ) -> Action? {
        let absence = memory.absences[dropletID] ?? Memory.Absence()
        if absence.count >= 1 {
            let gone = Action.Kind.confirmGone(attempt: attempt.id, dropletID: dropletID)
            let reason = "two complete listings are without droplet \(dropletID), and it is answered 404"
            return Action(gone, for: pod.row, reason, because: deletion.event)
        }
        guard absence.surveyNumber != survey.number else { return nil }
        let reason = "droplet \(dropletID) is in neither of the newest two complete listings"
        return Action(.look(dropletID: dropletID), for: pod.row, reason, because: deletion.event)
    }
}
