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

    /// Machines that never came up, by what they were made of; only where there are too many.
    let streaks: [Recipe: [EventID]]

    /// Pods whose machine may be replaced now, as far as the budget goes.
    private(set) var replaceable: Set<EventID> = []

    init(fleet: Fleet, survey: Survey, memory: Memory, policy: Policy, registry: String, now: Reading) {
        self.fleet = fleet
        self.survey = survey
        self.memory = memory
        self.policy = policy
        self.now = now
        registryTag = "podledger:\(registry)"
        duplicates = Self.duplicates(in: fleet, survey)
        let budget = DeletionBudget(fleet, policy, now: now)
        deletable = Self.deletable(in: fleet, survey, budget)
        streaks = Self.streaks(in: fleet, policy)
        replaceable = replaceable(within: budget)
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
        let assessment = pod.isRetired ? assessRetired(pod) : assessLiving(pod)
        return pod.pause.map { paused(assessment, by: $0) } ?? assessment
    }

    /// A failure of late is part of the reason, and moves the next try.
    private func postponed(_ condition: Condition, of pod: Pod) -> Condition {
        guard let retry = memory.retries[pod.row], retry.at > now.boot else { return condition }
        return condition.with(
            "\(condition.reason); the last try failed: \(retry.message)",
            nextActionAt: max(condition.nextActionAt ?? 0, now.wall(at: retry.at))
        )
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
        case .adopt, .activate, .lose, .replace, .noteDuplicate, .requestDeletion, .confirmGone, .silence, .recover,
            .notePowerOff, .requestPower:
            0
        case .delete, .look, .power, .probe: 1
        case .create: 2
        case .tag, .untag: 3
        }
    }
}
