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

    /// When the machine has something to do of its own accord, on the boot clock; always later than the last step.
    package private(set) var nextWake: Int64 = 0

    package init(policy: Policy, registry: String) {
        self.policy = policy
        self.registry = registry
    }

    /// Takes all that happened, plans once, and says what to do now.
    package mutating func step(_ input: Input) -> [Effect] {
        if fleet.registry.resumption != input.fleet.registry.resumption { memory.forgetRefusals() }
        fleet = input.fleet
        plannedAt = input.now
        budget.start(at: input.now.boot)
        let answers = input.happenings.flatMap { answer($0, now: input.now) }
        replan(now: input.now)
        defer { nextWake = wakeTime }
        guard !isStopping else { return answers }
        hastenListing(now: input.now)
        return answers + upkeep(now: input.now) + actions(now: input.now)
    }

    private mutating func answer(_ happening: Input.Happening, now: Reading) -> [Effect] {
        let answers = take(happening, now: now)
        for effect in answers { begin(effect, now: now) }
        return answers
    }

    private mutating func replan(now: Reading) {
        memory.observe(fleet, now: now)
        trust.observe(
            fleet,
            survey,
            strangers: orphanWatch.strangers(in: fleet),
            policy: policy,
            memory: memory
        )
        watch(now: now)
        strangeIDs = survey.map { fleet.strangeIDs(among: $0.podIDs) } ?? []
        assessed = assess(now: now)
        takeApproval()
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

    /// Why nothing is done, whoever has approved what: the account, or the listing, is not to be relied on.
    var doubt: String? {
        trust.doubt(listing)
    }

    /// Why it only observes, where a person's word would let it go on and nothing has been written down yet.
    var acceptableAlarm: Alarm? {
        guard fleet.registry.hold == nil, fleet.registry.pause == nil else { return nil }
        guard trust.mode(of: fleet, listing) == .acting else { return trust.acceptable(listing) }
        return massSilence.map { Alarm(reason: $0, isAboutSilence: true) }
    }

    /// Listens only while it may act: a silence that nobody would do anything about counts for nobody.
    private mutating func watch(now: Reading) {
        let isActing = trust.mode(of: fleet, listing) == .acting
        memory.vigil.observe(fleet, isActing: isActing, policy: policy, now: now)
        massSilence = memory.vigil.alarm(in: fleet, policy, now: now.boot)
    }

    /// A plan that a person approved counts only if it is still the plan when the approval is seen; what is on its way by
    /// an earlier word is not allowed a second time.
    private mutating func takeApproval() {
        guard licence.approval != fleet.registry.approval else { return }
        let isCurrent = fleet.registry.approval?.digest == plan.digest
        let changes = plan.changes.filter { !memory.intending.contains($0.pod) }
        licence = Licence(fleet.registry.approval, of: isCurrent ? changes : [])
    }

    /// The plan's actions that the mode, or what a person has approved, lets be carried out.
    var permittedActions: [Action] {
        switch mode {
        case .acting: assessed.actions
        case .paused where doubt == nil: assessed.actions.filter(licence.permits)
        case .paused, .observing, .held: []
        }
    }

    private func assess(now: Reading) -> Assessed {
        guard let planner = planner(now: now) else { return Assessed([], blindConditions, now: now.wall) }
        let (actions, conditions) = planner.assessments()
        return Assessed(actions, conditions, deletionsOpenAt: planner.budget.opensAt, now: now.wall)
    }

    /// `nil` before the first complete listing.
    func planner(now: Reading) -> Planner? {
        survey.map { survey in
            Planner(fleet: fleet, survey: survey, memory: memory, policy: policy, registry: registry, now: now)
        }
    }
}
