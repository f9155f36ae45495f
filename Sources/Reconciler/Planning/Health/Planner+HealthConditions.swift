internal import Pods

extension Planner {
    /// How a machine stands that is not heard, what was found about it, and what is done or left to a person.
    func condition(
        of health: Health,
        _ attempt: Attempt,
        _ pod: Pod,
        isLocked: Bool,
        next: Int64?
    ) -> Condition {
        let finding = finding(health, pod)
        let cause = pod.silence?.event ?? attempt.phaseEvent
        let next = next.map { now.wall(at: max($0, now.boot)) }
        if health.isVerdict, let guardian = pod.guardian {
            let reason = "\(finding); nothing is done: the pod is \(guardian.state); \(guardian.remedy)"
            return Condition(.silent, reason, because: cause, nextActionAt: next, needsPerson: true)
        }
        if health == .unresponsive, isLocked {
            let reason = "\(finding); nothing is done: DigitalOcean has locked the droplet"
            return Condition(.silent, reason, because: cause, nextActionAt: next, needsPerson: true)
        }
        if let failure = failure(of: attempt, pod) {
            return Condition(.dead, "\(failure.reason): it is to be replaced", because: cause, nextActionAt: next)
        }
        return Condition(.silent, finding, because: cause, nextActionAt: next, needsPerson: health.isPuzzling)
    }

    private func finding(_ health: Health, _ pod: Pod) -> String {
        switch health {
        case .silent(nil): "its machine is silent; \(memory.vigil.deafness ?? "it is not judged now")"
        case .silent: "its machine is silent; it gets a fresh grace"
        case .doubtful(let sounding): "its machine is silent; \(Self.words(for: sounding))"
        case .unresponsive: "its machine is silent and no port of it answers; it is turned off and on once"
        case .dead: "its machine is silent, and no port of it answers though it was turned off and on"
        default: "its machine has not enrolled"
        }
    }

    private static func words(for sounding: Sounding?) -> String {
        switch sounding?.finding {
        case nil: "it is asked for a sign of life"
        case .answered(let port): "it answers on port \(port), so that only podlet seems to be down: look at it"
        case .unanswered: "no port of it answered; it is asked again"
        case .inconclusive(let problem): "it could not be asked for a sign of life: \(problem)"
        }
    }
}

extension Health {
    /// Whether a grace is over, so that something would be done.
    fileprivate var isVerdict: Bool {
        switch self {
        case .neverHeard, .doubtful, .unresponsive, .dead: true
        default: false
        }
    }

    /// Whether the witnesses contradict each other, which only a person can clear up.
    fileprivate var isPuzzling: Bool {
        if case .doubtful(let sounding?) = self, case .answered = sounding.finding { true } else { false }
    }
}
