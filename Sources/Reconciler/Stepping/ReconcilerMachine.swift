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

    /// Calls on their way, and intents to make them, by what DigitalOcean may refuse.
    var callCounts: [Right: Int] = [:]
    var turns = Turns()
    var limit = Refresh(every: 600_000)
    var sizes = Refresh(every: 3_600_000)
    var keys = Refresh(every: 600_000)
    var isRegistryBusy = false

    /// When what could not be recorded of the registry is recorded again, on the boot clock.
    var registryRetryAt: Int64 = 0

    /// Pod ids in markers that the log knows nothing of, as of the last step.
    var strangeIDs: [PodID] = []
    var orphanWatch = OrphanWatch()

    /// Why so much silence at once has to be recorded as a hold, as of the last step.
    private(set) var massSilence: String?
    var assessed = Assessed()
    var isStopping = false

    /// What may be done though the reconciler is paused.
    var licence = Licence()
    var plannedAt = Reading(wall: 0, boot: 0)

    package init(policy: Policy, registry: String) {
        self.policy = policy
        self.registry = registry
    }

    /// Takes what happened, plans again, and says what to do now.
    package mutating func step(_ input: Input) -> [Effect] {
        if fleet.registry.resumption != input.fleet.registry.resumption { memory.forgetRefusals() }
        fleet = input.fleet
        plannedAt = input.now
        budget.start(at: input.now.boot)
        let answers = take(input.happening, now: input.now)
        for effect in answers { begin(effect, now: input.now) }
        memory.observe(fleet, now: input.now)
        trust.observe(fleet, survey, policy: policy, memory: memory)
        watch(now: input.now)
        strangeIDs = survey.map { fleet.strangeIDs(among: $0.podIDs) } ?? []
        assessed = assess(now: input.now)
        takeApproval()
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
        let mode = trust.mode(of: fleet, listing)
        guard mode == .acting, let massSilence else { return mode }
        return .observing(reason: massSilence)
    }

    /// Why it only observes, where a person's word would let it go on and nothing has been written down yet.
    var acceptableAlarm: Alarm? {
        guard fleet.registry.hold == nil, fleet.registry.pause == nil else { return nil }
        guard trust.mode(of: fleet, listing) == .acting else { return trust.acceptable(listing) }
        return massSilence.map { Alarm(reason: $0) }
    }

    /// Listens only while it may act: a silence that nobody would do anything about counts for nobody.
    private mutating func watch(now: Reading) {
        let isActing = trust.mode(of: fleet, listing) == .acting
        memory.vigil.observe(fleet, isActing: isActing, policy: policy, now: now)
        massSilence = memory.vigil.alarm(in: fleet, policy, now: now.boot)
    }

    /// A plan that a person approved counts only if it is still the plan when the approval is seen.
    private mutating func takeApproval() {
        guard licence.approval != fleet.registry.approval else { return }
        let isCurrent = fleet.registry.approval?.digest == plan.digest
        licence = Licence(fleet.registry.approval, of: isCurrent ? plan.changes : [])
    }

    /// Whether the mode, or what a person has approved, lets the action be carried out.
    func mayDo(_ action: Action) -> Bool {
        switch mode {
        case .acting: true
        case .paused: licence.permits(action)
        case .observing, .held: false
        }
    }

    private func assess(now: Reading) -> Assessed {
        guard let planner = planner(now: now) else { return Assessed(actions: [], conditions: blindConditions) }
        let (actions, conditions) = planner.assessments()
        return Assessed(actions: actions, conditions: conditions, deletionsOpenAt: planner.budget.opensAt)
    }

    /// `nil` before the first complete listing.
    func planner(now: Reading) -> Planner? {
        survey.map { survey in
            Planner(fleet: fleet, survey: survey, memory: memory, policy: policy, registry: registry, now: now)
        }
    }
}

/// What the planner said at the last step.
struct Assessed: Sendable {
    var actions: [Action] = []
    var conditions: [EventID: Condition] = [:]

    /// When the next hour's deletions may begin, in Unix milliseconds; `nil` while some are allowed.
    var deletionsOpenAt: Int64?
}
