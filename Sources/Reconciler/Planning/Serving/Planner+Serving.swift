internal import Pods

extension Planner {
    /// Follows a droplet whose id is known, of a pod that is wanted.
    func assessServing(_ attempt: Attempt, of pod: Pod) -> Assessment {
        guard let id = attempt.dropletID else { preconditionFailure("an accepted attempt knows its droplet") }
        guard let sighting = survey.sightings[id] else { return assessAbsent(attempt, dropletID: id, of: pod) }
        switch sighting.status {
        case .active: return assessActive(attempt, sighting, of: pod)
        case .off: return assessOff(attempt, sighting, of: pod)
        case .new, .other:
            return Assessment(
                condition: Condition(.booting, "droplet \(id) is being made", because: attempt.phaseEvent)
            )
        }
    }

    private func assessActive(_ attempt: Attempt, _ sighting: Sighting, of pod: Pod) -> Assessment {
        guard let ip = sighting.ip else {
            let reason = "droplet \(sighting.dropletID) runs but has no address yet"
            return Assessment(condition: Condition(.booting, reason, because: attempt.phaseEvent))
        }
        guard attempt.phase == .active, attempt.off == nil, attempt.ip == ip else {
            let reason = "droplet \(sighting.dropletID) runs at \(ip)"
            let activate = Action.Kind.activate(attempt: attempt.id, ip: ip)
            return Assessment(
                condition: Condition(.booting, reason, because: attempt.phaseEvent, nextActionAt: now.wall),
                actions: [Action(activate, for: pod.row, reason, because: attempt.phaseEvent)]
            )
        }
        var assessment = assessHealth(attempt, sighting, of: pod)
        assessment.actions += tagActions(sighting, of: pod)
        return assessment
    }

    /// A listing without the droplet proves nothing alone: a droplet may be late to appear, and lists are not snapshots.
    func assessAbsent(_ attempt: Attempt, dropletID: Int64, of pod: Pod) -> Assessment {
        let end = memory.phaseStart(of: attempt, default: now.boot) + policy.appearanceGrace
        guard attempt.phase == .active || survey.startedAt.boot > end else {
            let reason = "droplet \(dropletID) is accepted and not listed yet"
            return Assessment(
                condition: Condition(
                    .booting,
                    reason,
                    because: attempt.phaseEvent,
                    nextActionAt: now.wall(at: max(end, now.boot))
                )
            )
        }
        let reason = "droplet \(dropletID) is in no complete listing and is answered 404"
        let lose = Action(.lose(attempt: attempt.id), for: pod.row, reason, because: attempt.phaseEvent)
        return Assessment(
            condition: Condition(
                .missing,
                "droplet \(dropletID) is missing; two looks decide whether it is lost",
                because: attempt.phaseEvent,
                nextActionAt: now.wall
            ),
            actions: witness(absenceOf: dropletID, of: pod, because: attempt.phaseEvent, then: lose)
        )
    }

    /// Asks for the droplet by id after each survey without it; acts when two such looks agree.
    func witness(
        absenceOf dropletID: Int64,
        of pod: Pod,
        because cause: EventID,
        then action: Action
    ) -> [Action] {
        let absence = memory.absences[dropletID] ?? Memory.Absence()
        if absence.count >= 2 { return [action] }
        guard absence.surveyNumber != survey.number else { return [] }
        let reason = "droplet \(dropletID) is not in the newest complete listing"
        return [Action(.look(dropletID: dropletID), for: pod.row, reason, because: cause)]
    }
}
