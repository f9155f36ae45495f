internal import Pods

extension ReconcilerMachine {
    /// The create leaves only if the intent became durable in time; else it is looked for like any other unknown.
    mutating func takeIntent(
        _ answer: Answer<EventID>,
        _ order: DropletOrder,
        pod: EventID,
        now: Reading
    ) -> [Effect] {
        memory.intending.remove(pod)
        budget.release()
        guard let id = settle(answer, pod: pod, now: now) else { return [] }
        guard let attempt = fleet.attempts[id], attempt.phase == .requested else { return [] }
        if let obstacle = obstacle(to: order, of: attempt) {
            let message = "the create was not sent: \(obstacle)"
            return [.record(.refuse(attempt: id, .transient, message: message), pod: pod)]
        }
        let deadline = memory.phaseStart(of: attempt, default: now.boot) + policy.sendingDeadline
        return [.create(attempt: id, pod: pod, order, deadline: deadline)]
    }

    /// What has come between an intent and its create.
    private func obstacle(to order: DropletOrder, of attempt: Attempt) -> String? {
        if isStopping { return "the reconciler was stopped" }
        let halts = [fleet.registry.hold, fleet.registry.pause].compactMap(\.self)
        if let halt = halts.first(where: { $0.event > attempt.id }) {
            return "the reconciler was halted: \(halt.reason)"
        }
        if let bearer = survey?.sightings(of: attempt).first {
            return "droplet \(bearer.dropletID) has its name already, so that another log has made that one"
        }
        guard let pod = fleet.pods[attempt.pod], !pod.isRetired else { return "the pod was retired" }
        if pod.pause != nil { return "the pod was paused" }
        guard order.replacing != nil else { return nil }
        return pod.guardian.map { "the pod was \($0.state)" }
    }

    mutating func takeCreate(
        _ result: CreateResult,
        attempt: EventID,
        pod: EventID,
        now: Reading
    ) -> [Effect] {
        busy.remove(pod)
        listing.hasten(to: now.boot + policy.busyListingInterval)
        switch result {
        case .accepted(let droplet):
            memory.open(.create)
            return [.record(.accept(attempt: attempt, dropletID: droplet), pod: pod)]
        case .refused(let failure, let message):
            takeRefusal(Attempt.Refused(failure: failure, message: message), now: now)
            return [.record(.refuse(attempt: attempt, failure, message: message), pod: pod)]
        case .rateLimited(let after, let message):
            budget.block(until: now.boot + after)
            return [.record(.refuse(attempt: attempt, .transient, message: message), pod: pod)]
        case .unknown(let message):
            return [.record(.doubt(attempt: attempt, message: message), pod: pod)]
        }
    }

    /// A refusal that every other create would have met as well is not asked for again by each pod.
    private mutating func takeRefusal(_ refused: Attempt.Refused, now: Reading) {
        switch refused.failure {
        case .quota:
            memory.close(.create, by: refused, at: now.boot)
            limit.hasten(to: now.boot)
        case .unauthorized:
            memory.close(.create, by: refused, at: now.boot)
            trust.doubtToken(at: now.boot)
        case .invalid: memory.open(.create)
        case .transient: break
        }
    }
}
