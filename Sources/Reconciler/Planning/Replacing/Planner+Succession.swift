internal import Pods

extension Planner {
    /// Brings a successor up beside the machine that serves, and hands the pod over once it is ready.
    func assessSuccession(
        _ assessment: Assessment,
        _ serving: Attempt,
        _ successor: Attempt,
        of pod: Pod
    ) -> Assessment {
        let stage = stage(of: successor, serving, of: pod)
        let reason = "\(told(successor)) is to take over from \(told(serving)): \(stage.reason)"
        return Assessment(
            condition: Condition(.replacing, reason, because: successor.phaseEvent, nextActionAt: stage.next),
            actions: assessment.actions + stage.actions
        )
    }

    /// How far a successor has come, and what is done about it.
    private struct Stage {
        let reason: String
        var next: Int64?
        var actions: [Action] = []

        init(_ reason: String, next: Int64? = nil, actions: [Action] = []) {
            (self.reason, self.next, self.actions) = (reason, next, actions)
        }

        init(_ assessment: Assessment) {
            self.init(
                assessment.condition.reason,
                next: assessment.condition.nextActionAt,
                actions: assessment.actions
            )
        }
    }

    private func stage(of successor: Attempt, _ serving: Attempt, of pod: Pod) -> Stage {
        if successor.isUnresolved { return Stage(assessUnresolved(successor, of: pod)) }
        if let objection = objection(to: successor, serving, of: pod) {
            return Stage(objection, next: now.wall, actions: [handover(from: successor, to: serving, pod, objection)])
        }
        guard let droplet = successor.dropletID, let sighting = survey.sightings[droplet] else {
            return Stage(assessAbsent(successor, dropletID: successor.dropletID ?? 0, of: pod))
        }
        if let activation = activation(of: successor, sighting, of: pod) {
            return Stage("its droplet runs", next: now.wall, actions: [activation])
        }
        let tags = sighting.status == .active ? tagActions(sighting, of: pod) : []
        guard isReady(successor, sighting, for: pod) else { return awaited(successor, tags) }
        if let guardian = pod.guardian { return Stage("it is ready, and waits until \(guardian.end)", actions: tags) }
        let reason = "it is ready"
        return Stage(reason, next: now.wall, actions: [handover(from: serving, to: successor, pod, reason)] + tags)
    }

    private func awaited(_ successor: Attempt, _ tags: [Action]) -> Stage {
        let end = memory.phaseStart(of: successor, default: now.boot) + policy.enrolmentGrace
        let reason = successor.phase == .active ? "its machine has not enrolled yet" : "its droplet is being made"
        return Stage(reason, next: now.wall(at: max(end, now.boot)), actions: tags)
    }

    /// Why the successor is given up, while what it was to replace serves on; `nil` while it may come up.
    private func objection(to successor: Attempt, _ serving: Attempt, of pod: Pod) -> String? {
        let droplet = successor.dropletID ?? 0
        guard successor.specification.image == pod.image else { return "the pod wants another image by now" }
        if let muteness = fleet.muteness(of: successor) { return muteness.description }
        if let sighting = survey.sightings[droplet], activation(of: successor, sighting, of: pod) == nil,
            !isReady(successor, sighting, for: pod)
        {
            let age = memory.phaseAge(of: successor, at: now.boot)
            if age >= policy.enrolmentGrace { return "it has not come up in \(policy.enrolmentGrace / 60_000) min" }
        }
        guard pod.guardian == nil, motives[pod.row] == nil else { return nil }
        let isThere = serving.dropletID.flatMap { survey.sightings[$0]?.status } == .active
        return isThere && fleet.isWell(serving, of: pod) ? "what it was to replace does its job again" : nil
    }

    private func isReady(_ successor: Attempt, _ sighting: Sighting, for pod: Pod) -> Bool {
        guard sighting.status == .active, fleet.isWell(successor, of: pod), successor.ip != nil else { return false }
        return successor.isEnrolled || !pod.isExpectedToBeat
    }

    private func activation(of successor: Attempt, _ sighting: Sighting, of pod: Pod) -> Action? {
        guard sighting.status == .active, let ip = sighting.ip else { return nil }
        guard successor.phase != .active || successor.off != nil || successor.ip != ip else { return nil }
        let reason = "droplet \(sighting.dropletID) runs at \(ip)"
        return Action(.activate(attempt: successor.id, ip: ip), for: pod.row, reason, because: successor.phaseEvent)
    }

    private func handover(from old: Attempt, to new: Attempt, _ pod: Pod, _ reason: String) -> Action {
        Action(.replace(attempt: old.id, by: new.id), for: pod.row, reason, because: new.phaseEvent)
    }

    private func told(_ attempt: Attempt) -> String {
        let droplet = attempt.dropletID.map { "droplet \($0), " } ?? ""
        return "attempt \(attempt.id) (\(droplet)image '\(attempt.specification.image)')"
    }
}
