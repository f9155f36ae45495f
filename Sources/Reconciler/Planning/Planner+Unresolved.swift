internal import Pods

extension Planner {
    /// Looks for the marker of a create whose outcome nobody knows, for longer than every delay added together.
    func assessUnresolved(_ attempt: Attempt, of pod: Pod) -> Assessment {
        if memory.creating.contains(attempt.id) {
            return Assessment(condition: Condition(.creating, "the create is on its way", because: attempt.phaseEvent))
        }
        if let found = bestSighting(of: attempt) {
            let reason = "droplet \(found.dropletID) carries the marker of attempt \(attempt.id)"
            return Assessment(
                condition: Condition(.unknown, reason, because: attempt.phaseEvent, nextActionAt: now.wall),
                actions: [
                    Action(
                        .adopt(attempt: attempt.id, dropletID: found.dropletID),
                        for: pod.row,
                        reason,
                        because: attempt.phaseEvent
                    )
                ]
            )
        }
        return attempt.isEnrolled ? assessEnrolled(attempt) : assessUnseen(attempt, of: pod)
    }

    /// A machine of this attempt lives, so the droplet exists, listed or not.
    private func assessEnrolled(_ attempt: Attempt) -> Assessment {
        let reason = "a machine of attempt \(attempt.id) has enrolled; its droplet is not listed yet"
        return Assessment(condition: Condition(.unknown, reason, because: attempt.phaseEvent))
    }

    private func assessUnseen(_ attempt: Attempt, of pod: Pod) -> Assessment {
        let end = memory.phaseStart(of: attempt, default: now.boot) + policy.settlingTime
        let what = attempt.note.map { "the outcome of the create is unknown (\($0))" } ?? "the create may have left"
        guard now.boot > end, survey.startedAt.boot > end else {
            return Assessment(
                condition: Condition(
                    .unknown,
                    "\(what); its marker is looked for until a listing after then can be believed",
                    because: attempt.phaseEvent,
                    nextActionAt: now.wall(at: max(end, now.boot))
                )
            )
        }
        let reason = "no droplet with its marker in complete listings for \(policy.settlingTime / 1_000) s"
        return Assessment(
            condition: Condition(.unknown, reason, because: attempt.phaseEvent, nextActionAt: now.wall),
            actions: [Action(.lose(attempt: attempt.id), for: pod.row, reason, because: attempt.phaseEvent)]
        )
    }

    /// Of several droplets with one marker: the enrolled one, else the recorded, else the lowest id.
    func bestSighting(of attempt: Attempt) -> Sighting? {
        let sightings = survey.sightings(of: attempt)
        return sightings.first { $0.dropletID == attempt.enrolledDropletID }
            ?? sightings.first { $0.dropletID == attempt.dropletID }
            ?? sightings.first
    }
}
