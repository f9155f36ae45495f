internal import Pods

extension Planner {
    /// Looks after all that a wanted pod has: what serves it, what is to, and what did.
    func assessLiving(_ pod: Pod, servedBy serving: Attempt?) -> Assessment {
        var assessment: Assessment
        switch serving {
        case let attempt? where attempt.isUnresolved: assessment = assessUnresolved(attempt, of: pod)
        case let attempt?: assessment = assessTenure(attempt, of: pod)
        case nil: assessment = assessWanted(pod)
        }
        let strays = strayActions(of: pod, open: serving)
        if serving == nil, let adoption = strays.first(where: \.kind.isAdoption) {
            assessment = Assessment(condition: adoptionCondition(adoption))
        }
        let outgoing = fleet.outgoing(of: pod)
        assessment.actions += strays + actions(for: outgoing, of: pod) + duplicateActions(of: pod)
        return noted(assessment, note(on: outgoing), next: budget.opensAt)
    }

    /// Takes away all that a retired pod has, and what else turns up with its markers.
    func assessRetired(_ pod: Pod) -> Assessment {
        let leaving = fleet.openAttempts(of: pod).map { attempt in
            attempt.isUnresolved ? assessUnresolved(attempt, of: pod) : assessRemoval(attempt, of: pod)
        }
        let strays = strayActions(of: pod, open: fleet.openAttempt(of: pod))
        let adoption = leaving.isEmpty ? strays.first(where: \.kind.isAdoption) : nil
        return Assessment(
            condition: adoption.map(adoptionCondition) ?? leaving.first?.condition ?? goneCondition(of: pod),
            actions: leaving.flatMap(\.actions) + strays + duplicateActions(of: pod)
        )
    }

    /// Of a paused pod is written down what is seen, and nothing else done.
    func paused(_ assessment: Assessment, of pod: Pod, by pause: RegistryState.Halt) -> Assessment {
        let actions = assessment.actions.filter(\.kind.isObservation)
        let isKept = pod.isRetired && actions.count < assessment.actions.count
        let condition = assessment.condition
        let story = "\(condition.reason) (the pod is paused: \(pause.reason))"
        return Assessment(
            condition: Condition(
                condition.name,
                isKept ? "\(story); its machine stays until `podctl pod resume \(pod.id)`" : story,
                because: condition.cause,
                needsPerson: condition.needsPerson || isKept
            ),
            actions: actions
        )
    }

    private func goneCondition(of pod: Pod) -> Condition {
        let cause = pod.attempts.last.flatMap { fleet.attempts[$0]?.phaseEvent } ?? pod.position
        return Condition(.gone, "retired; it has no droplet", because: cause)
    }

    private func adoptionCondition(_ adoption: Action) -> Condition {
        Condition(.unknown, adoption.reason, because: adoption.cause, nextActionAt: now.wall)
    }
}

extension Action.Kind {
    /// Whether it only looks, or writes down what was seen.
    fileprivate var isObservation: Bool {
        switch self {
        case .adopt, .activate, .lose, .noteDuplicate, .look, .confirmGone, .silence, .recover, .notePowerOff, .probe:
            true
        case .create, .replace, .requestDeletion, .delete, .tag, .untag, .requestPower, .power: false
        }
    }
}
