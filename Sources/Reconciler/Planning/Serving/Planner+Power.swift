internal import Chance
internal import Pods

extension Planner {
    /// Switches the droplet of a wanted pod on again, be it claimed or protected: nobody loses by that.
    func assessOff(_ attempt: Attempt, _ sighting: Sighting, of pod: Pod) -> Assessment {
        let id = sighting.dropletID
        let reason = "droplet \(id) is switched off"
        guard attempt.phase == .active else { return assessOffFromTheStart(attempt, sighting, of: pod) }
        if let end = settlingEnd(of: id) {
            let condition = Condition(
                .poweredOff,
                "its power was changed a moment ago; a later listing tells what came of it",
                because: attempt.power?.event ?? attempt.phaseEvent,
                nextActionAt: now.wall(at: end)
            )
            return Assessment(condition: condition)
        }
        guard let off = attempt.off else {
            let note = Action(.notePowerOff(attempt: attempt.id), for: pod.row, reason, because: attempt.phaseEvent)
            return offAssessment(reason, because: attempt.phaseEvent, [note])
        }
        if let obstacle = powerObstacle(pod, sighting) { return Assessment(condition: obstacle) }
        return offAssessment(
            "\(reason); it is switched on again",
            because: off,
            [powerOn(attempt, dropletID: id, off: off, of: pod)]
        )
    }

    /// A droplet that was never seen running has to be known as made before its power can be told of.
    private func assessOffFromTheStart(_ attempt: Attempt, _ sighting: Sighting, of pod: Pod) -> Assessment {
        guard !attempt.wasFound else { return assessFoundOff(attempt, sighting) }
        let reason = "droplet \(sighting.dropletID) is made, and switched off"
        let activate = sighting.ip.map { ip in
            Action(.activate(attempt: attempt.id, ip: ip), for: pod.row, reason, because: attempt.phaseEvent)
        }
        return offAssessment(reason, because: attempt.phaseEvent, [activate].compactMap(\.self))
    }

    /// Somebody had switched it off before it was ours to switch on.
    private func assessFoundOff(_ attempt: Attempt, _ sighting: Sighting) -> Assessment {
        let reason =
            "droplet \(sighting.dropletID) was switched off when it was adopted, and stays so; "
            + "switch it on at DigitalOcean, or retire the pod"
        return Assessment(condition: Condition(.poweredOff, reason, because: attempt.phaseEvent, needsPerson: true))
    }

    private func offAssessment(_ reason: String, because cause: EventID, _ actions: [Action]) -> Assessment {
        let next = actions.first.map { now.wall(at: max($0.dueAt, now.boot)) }
        return Assessment(
            condition: Condition(.poweredOff, reason, because: cause, nextActionAt: next),
            actions: actions
        )
    }

    private func powerObstacle(_ pod: Pod, _ sighting: Sighting) -> Condition? {
        let reason = "droplet \(sighting.dropletID) is switched off"
        if let pause = pod.pause {
            return Condition(.poweredOff, "\(reason), and stays so: the pod is paused", because: pause.event)
        }
        guard sighting.isLocked, let attempt = fleet.openAttempt(of: pod) else { return nil }
        return Condition(
            .poweredOff,
            "\(reason), and DigitalOcean has locked it: ask them why",
            because: attempt.off ?? attempt.phaseEvent,
            needsPerson: true
        )
    }

    /// The intent once for each time the droplet went off; the call, which does no harm twice, until it works.
    private func powerOn(_ attempt: Attempt, dropletID: Int64, off: EventID, of pod: Pod) -> Action {
        guard let power = attempt.power, power.action == .powerOn, power.event > off else {
            let request = Action.Kind.requestPower(attempt: attempt.id, .powerOn)
            return Action(request, for: pod.row, "droplet \(dropletID) is switched off", because: off)
        }
        let order = PowerOrder(dropletID: dropletID, action: .powerOn, intent: power.event)
        let reason = "droplet \(dropletID) is still switched off"
        return Action(.power(order), for: pod.row, reason, because: power.event, dueAt: nextTry(order))
    }

    /// Until when listings may not show yet what a change of power came to, if they may not.
    private func settlingEnd(of dropletID: Int64) -> Int64? {
        guard let last = memory.powerTries[dropletID], survey.startedAt.boot < last.settledAt else { return nil }
        return last.settledAt
    }

    /// The chance follows from the intent, so that a plan is repeatable.
    private func nextTry(_ order: PowerOrder) -> Int64 {
        guard let last = memory.powerTries[order.dropletID] else { return 0 }
        var generator = SeededGenerator(seed: order.intent.rawValue &+ UInt64(last.count))
        let backoff = Backoff(baseMilliseconds: 15_000, maximumMilliseconds: 900_000)
        return last.settledAt + backoff.wait(afterFailures: last.count + 1, using: &generator)
    }
}
