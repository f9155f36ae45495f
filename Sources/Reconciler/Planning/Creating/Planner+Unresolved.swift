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
        return assessUnseen(attempt, of: pod)
    }

    private func assessUnseen(_ attempt: Attempt, of pod: Pod) -> Assessment {
        let end = memory.phaseStart(of: attempt, default: now.boot) + patience(with: attempt)
        guard now.boot > end, survey.startedAt.boot > end else {
            return Assessment(
                condition: Condition(
                    .unknown,
                    "\(Self.story(of: attempt)); its marker is looked for until a listing after then can be believed",
                    because: attempt.phaseEvent,
                    nextActionAt: now.wall(at: max(end, now.boot))
                )
            )
        }
        let reason = "no droplet with its marker in complete listings for \(patience(with: attempt) / 1_000) s"
        return Assessment(
            condition: Condition(.unknown, reason, because: attempt.phaseEvent, nextActionAt: now.wall),
            actions: loss(of: attempt, pod, reason)
        )
    }

    /// A machine that enrolled proves that there was a droplet, so it is given more time to be listed.
    private func patience(with attempt: Attempt) -> Int64 {
        attempt.isEnrolled ? policy.settlingTime + policy.appearanceGrace : policy.settlingTime
    }

    /// What a machine said of its droplet is looked at, too, before the attempt is given up.
    private func loss(of attempt: Attempt, _ pod: Pod, _ reason: String) -> [Action] {
        let lose = Action(.lose(attempt: attempt.id), for: pod.row, reason, because: attempt.phaseEvent)
        guard let droplet = attempt.enrolledDropletID, survey.sightings[droplet] == nil else { return [lose] }
        return witness(absenceOf: droplet, of: pod, because: attempt.phaseEvent, then: lose)
    }

    private static func story(of attempt: Attempt) -> String {
        guard !attempt.isEnrolled else {
            return "a machine of attempt \(attempt.id) has enrolled; its droplet is not listed yet"
        }
        return attempt.note.map { "the outcome of the create is unknown (\($0))" } ?? "the create may have left"
    }
}
