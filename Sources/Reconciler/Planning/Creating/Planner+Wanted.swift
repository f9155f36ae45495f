internal import Chance
internal import Pods

extension Planner {
    /// A pod that is wanted and has no droplet, nor any attempt that could still bring one.
    func assessWanted(_ pod: Pod) -> Assessment {
        if let loss = fleet.standstill(of: pod) { return bereft(since: loss) }
        return assessWanted(pod, Motive(reason: "it has no droplet", cause: pod.row))
    }

    /// Has a droplet made, patiently where the last try came to nothing.
    func assessWanted(_ pod: Pod, _ motive: Motive) -> Assessment {
        let last = pod.attempts.last.flatMap { $0 == motive.replacing ? nil : fleet.attempts[$0] }
        guard let order = order(for: pod, motive) else {
            return invalid(pod, "it needs the attributes 'region' and 'size', both of type string")
        }
        if let objection = memory.catalogue?.objection(to: order) { return invalid(pod, objection) }
        if let stop = failureStop(of: pod) { return Assessment(condition: stop) }
        guard let last else { return create(order, for: pod, motive.reason, because: motive.cause, dueAt: 0) }
        if let refused = last.refused, refused.failure == .invalid, pod.position <= last.phaseEvent {
            return invalid(pod, "DigitalOcean refused it: \(refused.message)")
        }
        let dueAt = memory.phaseStart(of: last, default: now.boot) + backOff(after: last, of: pod)
        guard survey.startedAt.boot >= memory.phaseStart(of: last, default: now.boot) else {
            let next = now.wall(at: max(dueAt, now.boot))
            return pending("the next complete listing decides", because: last.phaseEvent, at: next)
        }
        let reason = Self.story(of: last)
        guard now.boot >= dueAt else {
            return Assessment(
                condition: Condition(
                    .backingOff,
                    reason,
                    because: last.phaseEvent,
                    nextActionAt: now.wall(at: dueAt)
                ),
                actions: [Action(.create(order), for: pod.row, reason, because: last.phaseEvent, dueAt: dueAt)]
            )
        }
        return create(order, for: pod, reason, because: last.phaseEvent, dueAt: dueAt)
    }

    private func order(for pod: Pod, _ motive: Motive) -> DropletOrder? {
        guard case .string(let region)? = pod.attributes[.region]?.value,
            case .string(let size)? = pod.attributes[.size]?.value
        else { return nil }
        return DropletOrder(
            region: region,
            size: size,
            image: pod.image,
            tags: wantedTags(of: pod),
            replacing: motive.replacing
        )
    }

    private func create(
        _ order: DropletOrder,
        for pod: Pod,
        _ reason: String,
        because cause: EventID,
        dueAt: Int64
    ) -> Assessment {
        Assessment(
            condition: Condition(.pending, reason, because: cause, nextActionAt: now.wall),
            actions: [Action(.create(order), for: pod.row, reason, because: cause, dueAt: dueAt)]
        )
    }

    private func pending(_ reason: String, because cause: EventID, at time: Int64?) -> Assessment {
        Assessment(condition: Condition(.pending, reason, because: cause, nextActionAt: time))
    }

    private func invalid(_ pod: Pod, _ problem: String) -> Assessment {
        let reason = "\(problem); it is tried again when the pod changes"
        return Assessment(condition: Condition(.invalid, reason, because: pod.position, needsPerson: true))
    }

    /// What was not made by us is never made anew without a person's word.
    private func bereft(since loss: EventID) -> Assessment {
        let reason =
            "the droplet it was made of is gone; retire it, or set its image, be it the same again, to have one made"
        return Assessment(condition: Condition(.invalid, reason, because: loss, needsPerson: true))
    }

    private static func story(of attempt: Attempt) -> String {
        if let refused = attempt.refused { return "attempt \(attempt.id) was refused: \(refused.message)" }
        if attempt.wasGivenUp { return "attempt \(attempt.id) was given up: its machine did not come up" }
        return "attempt \(attempt.id) was lost: \(attempt.note ?? "its droplet is gone")"
    }

    /// The chance follows from the attempt, so that a plan is repeatable.
    ///
    /// What was refused for no reason of the pod's own waits at its gate instead.
    private func backOff(after last: Attempt, of pod: Pod) -> Int64 {
        if let refused = last.refused, refused.failure.isOfAccount { return 0 }
        let failures = pod.attempts.reversed().prefix { fleet.attempts[$0]?.isFailure == true }.count
        let backoff = Backoff(baseMilliseconds: 5_000, maximumMilliseconds: 900_000)
        var generator = SeededGenerator(seed: last.id.rawValue)
        return 1_000 + backoff.wait(afterFailures: failures, using: &generator)
    }
}

extension FailureClass {
    /// Whether every other create would have been refused as well.
    var isOfAccount: Bool {
        switch self {
        case .quota, .unauthorized: true
        case .invalid, .transient: false
        }
    }
}

extension Attempt {
    fileprivate var isFailure: Bool {
        phase == .refused || phase == .lost || wasGivenUp
    }
}
