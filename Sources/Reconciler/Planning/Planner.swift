internal import Pods

/// Compares what the log wants with what a survey shows; asks nobody and changes nothing.
struct Planner {
    let fleet: Fleet
    let survey: Survey
    let memory: Memory
    let policy: Policy
    let now: Reading

    let registryTag: String
    let duplicates: [EventID: [Duplicate]]
    let budget: DeletionBudget
    let deletable: Set<Int64>

    /// Machines that never came up, by what they were made of; only where there are too many.
    let streaks: [Recipe: [EventID]]

    /// Why machines are to be replaced, by the pods they serve.
    private(set) var motives: [EventID: Motive] = [:]

    /// Pods whose machine may be replaced now, as far as the budget goes.
    private(set) var replaceable: Set<EventID> = []

    init(fleet: Fleet, survey: Survey, memory: Memory, policy: Policy, registry: String, now: Reading) {
        self.fleet = fleet
        self.survey = survey
        self.memory = memory
        self.policy = policy
        self.now = now
        registryTag = Marker.tag(ofRegistry: registry)
        duplicates = Self.duplicates(in: fleet, survey)
        budget = DeletionBudget(fleet, policy, now: now)
        deletable = Self.deletable(in: fleet, survey, budget)
        streaks = Self.streaks(in: fleet, policy)
    }

    /// What is to be done for one pod, and how it stands.
    struct Assessment {
        var condition: Condition
        var actions: [Action] = []
    }

    /// Every pod's assessment; the actions in the order in which they are carried out.
    func assessments() -> (actions: [Action], conditions: [EventID: Condition]) {
        var eventful: [EventID: Assessment] = [:]
        var conditions: [EventID: Condition] = [:]
        conditions.reserveCapacity(fleet.pods.count)
        assessAll { row, assessment in
            if assessment.actions.isEmpty {
                conditions[row] = postponed(assessment.condition, of: row)
            } else {
                eventful[row] = assessment
            }
        }
        admit(&eventful)
        for (row, assessment) in eventful { conditions[row] = postponed(gated(assessment), of: row) }
        let actions = eventful.sorted { $0.key < $1.key }.flatMap(\.value.actions)
        return (actions.sorted(by: isSooner), conditions)
    }

    /// Looks once at each pod, and again only at those whose machine is to be replaced, since they share a budget.
    private func assessAll(_ take: (EventID, Assessment) -> Void) {
        var motives: [EventID: Motive] = [:]
        fleet.pods.each { pod in
            let serving = pod.isRetired ? nil : fleet.openAttempt(of: pod)
            if let motive = serving.flatMap({ motive(toReplace: $0, of: pod) }) {
                motives[pod.row] = motive
            } else {
                take(pod.row, assess(pod, servedBy: serving))
            }
        }
        let replacing = replacing(motives)
        for pod in motives.keys.compactMap({ fleet.pods[$0] }) {
            take(pod.row, replacing.assess(pod, servedBy: fleet.openAttempt(of: pod)))
        }
    }

    private func replacing(_ motives: [EventID: Motive]) -> Planner {
        var planner = self
        planner.motives = motives
        planner.replaceable = planner.replaceablePods()
        return planner
    }

    /// What only writes to the log comes first, then what saves money, then what costs some; sorting keeps the rest.
    private func isSooner(_ left: Action, _ right: Action) -> Bool {
        rank(of: left) < rank(of: right)
    }

    private func rank(of action: Action) -> Int {
        switch action.kind.errand {
        case nil: 0
        case .saving: 1
        case .making: 2 + creationRank(of: action.pod)
        case .upkeep: 5
        }
    }

    private func assess(_ pod: Pod, servedBy serving: Attempt?) -> Assessment {
        if let abandonment = pod.abandonment {
            let reason = "given up: \(abandonment.reason)"
            return Assessment(condition: Condition(.abandoned, reason, because: abandonment.event))
        }
        let assessment = pod.isRetired ? assessRetired(pod) : assessLiving(pod, servedBy: serving)
        return pod.pause.map { paused(assessment, of: pod, by: $0) } ?? assessment
    }

    /// A failure of late is part of the reason, and moves the next try.
    private func postponed(_ condition: Condition, of row: EventID) -> Condition {
        guard let retry = memory.retries[row], retry.at > now.boot else { return condition }
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
}
