internal import Pods

/// Compares what the log wants with what a survey shows; asks nobody and changes nothing.
struct Planner {
    let fleet: Fleet
    let survey: Survey
    let memory: Memory
    let policy: Policy
    let now: Reading

    /// On every droplet of a registry, for people's eyes; nothing is ever decided by it.
    let registryTag: String
    let duplicates: [EventID: [Duplicate]]
    let deletable: Set<Int64>

    init(fleet: Fleet, survey: Survey, memory: Memory, policy: Policy, registry: String, now: Reading) {
        self.fleet = fleet
        self.survey = survey
        self.memory = memory
        self.policy = policy
        self.now = now
        registryTag = "podledger:\(registry)"
        duplicates = Self.duplicates(in: fleet, survey)
        deletable = Self.deletable(in: fleet, survey, policy, now: now)
    }

    /// What is to be done for one pod, and how it stands.
    struct Assessment {
        var condition: Condition
        var actions: [Action] = []
    }

    /// Every pod's assessment; the actions in the order in which they are carried out.
    func assessments() -> (actions: [Action], conditions: [EventID: Condition]) {
        var actions: [Action] = []
        var conditions: [EventID: Condition] = [:]
        for row in fleet.pods.keys.sorted() {
            guard let pod = fleet.pods[row] else { continue }
            let assessment = assess(pod)
            conditions[pod.row] = postponed(assessment.condition, of: pod)
            actions += assessment.actions
        }
        return (actions.enumerated().sorted(by: Self.isSooner).map(\.element), conditions)
    }

    private static func isSooner(_ left: (offset: Int, element: Action), _ right: (offset: Int, element: Action))
        -> Bool
    {
        (left.element.kind.rank, left.offset) < (right.element.kind.rank, right.offset)
    }

    private func assess(_ pod: Pod) -> Assessment {
        if let abandonment = pod.abandonment {
            let reason = "abandoned: \(abandonment.reason)"
            return Assessment(condition: Condition(.abandoned, reason, because: abandonment.event))
        }
        let open = fleet.openAttempt(of: pod)
        var assessment =
            switch (open, pod.isRetired) {
            case (let attempt?, _) where attempt.isUnresolved: assessUnresolved(attempt, of: pod)
            case (let attempt?, true): assessRemoval(attempt, of: pod)
            case (let attempt?, false): assessServing(attempt, of: pod)
            case (nil, true): assessGone(pod)
            case (nil, false): assessWanted(pod)
            }
        let strays = strayActions(of: pod, open: open)
        if open == nil, let adoption = strays.first(where: \.kind.isAdoption) {
            assessment = Assessment(condition: adoptionCondition(adoption), actions: [])
        }
        assessment.actions += strays + duplicateActions(of: pod)
        return assessment
    }

    /// A failure of late is part of the reason, and moves the next try.
    private func postponed(_ condition: Condition, of pod: Pod) -> Condition {
        guard let retry = memory.retries[pod.row], retry.at > now.boot else { return condition }
        return Condition(
            condition.name,
            "\(condition.reason); the last try failed: \(retry.message)",
            because: condition.cause,
            nextActionAt: max(condition.nextActionAt ?? 0, now.wall(at: retry.at))
        )
    }

    private func assessGone(_ pod: Pod) -> Assessment {
        let cause = pod.attempts.last.flatMap { fleet.attempts[$0]?.phaseEvent } ?? pod.position
        return Assessment(condition: Condition(.gone, "retired; it has no droplet", because: cause))
    }

    private func adoptionCondition(_ adoption: Action) -> Condition {
        Condition(.unknown, adoption.reason, because: adoption.cause, nextActionAt: now.wall)
    }
}

extension Action.Kind {
    var isAdoption: Bool {
        guard case .adopt = self else { return false }
        return true
    }

    /// What only writes to the log comes first, then what saves money, then what costs some.
    fileprivate var rank: Int {
        switch self {
        case .adopt, .activate, .lose, .noteDuplicate, .requestDeletion, .confirmGone: 0
        case .delete, .look: 1
        case .create: 2
        case .tag, .untag: 3
        }
    }
}
