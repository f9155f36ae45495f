internal import Pods

/// The whole reconciler but for its hands: inputs in, effects out, and nothing else, so that a test can stop it anywhere.
package struct ReconcilerMachine: Sendable {
    let policy: Policy
    let registry: String

    var fleet = Fleet()
    var memory = Memory()
    var budget = RateBudget()
    var listing = ListingSchedule()
    var trust = Trust()
    var survey: Survey?

    /// Pods for which something is being done; one thing at a time for each.
    var busy: Set<EventID> = []
    var callCount = 0
    var isRegistryBusy = false
    var assessed = Assessed()
    var isStopping = false
    var plannedAt = Reading(wall: 0, boot: 0)

    package init(policy: Policy, registry: String) {
        self.policy = policy
        self.registry = registry
    }

    /// Takes what happened, plans again, and says what to do now.
    package mutating func step(_ input: Input) -> [Effect] {
        fleet = input.fleet
        plannedAt = input.now
        let answers = take(input.happening, now: input.now)
        memory.observe(fleet, now: input.now)
        trust.observe(fleet, survey, policy: policy, memory: memory)
        assessed = assess(now: input.now)
        let effects = answers + (isStopping ? [] : upkeep(now: input.now) + actions(now: input.now))
        for effect in effects { begin(effect, now: input.now) }
        return effects
    }

    /// From now on nothing new is begun; what is on its way is still written down.
    package mutating func stop() {
        isStopping = true
    }

    /// Whether nothing is on its way.
    package var isIdle: Bool {
        busy.isEmpty && callCount == 0 && !isRegistryBusy
    }

    /// What would be done, and how every pod stands, as of the last step.
    package var plan: Plan {
        let mode = trust.mode(of: fleet, listing)
        let grounds = survey.map { survey in
            Plan.Grounds(
                listedAt: survey.startedAt.wall,
                dropletCount: survey.sightings.count,
                foreignCount: survey.foreignCount(in: fleet),
                orphans: survey.orphans(in: fleet)
            )
        }
        return Plan(
            position: fleet.head,
            mode: mode,
            grounds: grounds,
            actions: assessed.actions,
            conditions: assessed.conditions.mapValues { explained($0, by: mode) }
        )
    }

    /// When the machine has something to do of its own accord, on the boot clock.
    package var nextWake: Int64 {
        let now = plannedAt.boot
        let due = assessed.actions.map { max($0.dueAt, memory.retries[$0.pod]?.at ?? 0) }
        let openings = [true, false].map { budget.opening(isUrgent: $0, now: now) }
        return (due + openings).filter { $0 > now }.reduce(listing.nextAt, min)
    }

    private func assess(now: Reading) -> Assessed {
        guard let survey else { return Assessed(actions: [], conditions: blindConditions) }
        let planner = Planner(
            fleet: fleet,
            survey: survey,
            memory: memory,
            policy: policy,
            registry: registry,
            now: now
        )
        let (actions, conditions) = planner.assessments()
        return Assessed(actions: actions, conditions: conditions)
    }
}

/// What the planner said at the last step.
struct Assessed: Sendable {
    var actions: [Action] = []
    var conditions: [EventID: Condition] = [:]
}
