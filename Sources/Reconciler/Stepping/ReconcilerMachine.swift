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

    /// When what could not be recorded of the registry is recorded again, on the boot clock.
    var registryRetryAt: Int64 = 0

    /// Pod ids in markers that the log knows nothing of, as of the last step.
    var strangeIDs: [PodID] = []
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
        for effect in answers { begin(effect, now: input.now) }
        memory.observe(fleet, now: input.now)
        trust.observe(fleet, survey, policy: policy, memory: memory)
        strangeIDs = survey.map { fleet.strangeIDs(among: $0.podIDs) } ?? []
        assessed = assess(now: input.now)
        guard !isStopping else { return answers }
        hastenListing(now: input.now)
        return answers + upkeep(now: input.now) + actions(now: input.now)
    }

    /// From now on nothing new is begun; what is on its way is still written down.
    package mutating func stop() {
        isStopping = true
    }

    /// Whether nothing is on its way.
    package var isIdle: Bool {
        busy.isEmpty && callCount == 0 && !isRegistryBusy
    }

    /// Whether the plan is carried out, as of the last step.
    package var mode: Plan.Mode {
        trust.mode(of: fleet, listing)
    }

    /// What would be done, and how every pod stands, as of the last step.
    package var plan: Plan {
        let mode = mode
        let grounds = survey.map { survey in
            Plan.Grounds(
                listedAt: survey.startedAt.wall,
                dropletCount: survey.sightings.count,
                foreignCount: survey.foreignCount(in: fleet),
                orphans: survey.orphans(in: fleet),
                abandoned: survey.abandoned(in: fleet)
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
