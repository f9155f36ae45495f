internal import Chance
internal import Pods

/// Whether what DigitalOcean shows may be acted on.
struct Trust: Sendable {
    /// What the token's account turned out to be; asked again after every failed listing.
    enum AccountCheck: Hashable {
        /// To be asked for from this time of the boot clock on.
        case due(at: Int64)
        case running

        /// The first contact: nothing is done before the log holds whose account it is.
        case binding(RegistryState.Account)
        case verified
        case foreign(String)

        /// Whether the token's account is the one that the log is, or is about to be, bound to.
        var isKnown: Bool {
            switch self {
            case .verified, .binding: true
            case .due, .running, .foreign: false
            }
        }
    }

    private static let accountWaitMaximum: Int64 = 300_000

    /// Complete listings that must agree before many droplets are taken for missing.
    private static let agreementMinimum = 3

    var account = AccountCheck.due(at: 0)
    private var accountTrouble: String?
    private var accountFailureCount = 0

    /// A complete listing of this process held nothing that the log cannot explain, or a person took it as it is.
    private(set) var isExplained = false

    /// Why a new hold has to be recorded.
    private(set) var alarm: Alarm?

    /// What too many droplets are missing from, until enough listings agree.
    private var shortage: MissingDroplets?

    /// Droplets whose absence a person has accepted, and which have been seen again by this process.
    private var returned: Set<Int64> = []

    /// The person's word that they are counted from.
    private var resumption: EventID?

    /// Compares the token's account with the one that the log is bound to.
    mutating func verify(_ account: RegistryState.Account, bound: RegistryState.Account) {
        accountFailureCount = 0
        guard bound.team != account.team else {
            self.account = .verified
            return
        }
        self.account = .foreign(
            "the token is of team '\(account.name)', this registry belongs to team '\(bound.name)'; "
                + "every droplet would look lost; put a token of the latter in its place"
        )
    }

    /// The token may be another one, or of no use any more: nothing is done before its account is known again.
    mutating func doubtToken(at boot: Int64) {
        switch account {
        case .verified, .foreign: account = .due(at: boot)
        case .due(let time): account = .due(at: min(time, boot))
        case .running, .binding: break
        }
    }

    /// Waits twice as long after each failure, whatever the token is refused for.
    mutating func postponeAccount(_ trouble: Trouble, at boot: Int64, interval: Int64) {
        accountFailureCount += 1
        let backoff = Backoff(baseMilliseconds: interval, maximumMilliseconds: Self.accountWaitMaximum)
        account = .due(at: boot + backoff.bound(afterFailures: accountFailureCount))
        accountTrouble = "the account is not verified yet: \(trouble.message)"
    }

    /// Whether more listings are wanted soon, to tell a short one from a true one.
    var isPuzzled: Bool {
        shortage.map { $0.agreementCount < Self.agreementMinimum } ?? false
    }

    mutating func observe(
        _ fleet: borrowing Fleet,
        _ survey: Survey?,
        strangers: [Int64],
        policy: Policy,
        memory: Memory
    ) {
        guard let survey else { return }
        let accepted = fleet.registry.acceptedDroplets
        let expected = Self.expected(in: fleet, policy: policy, memory: memory, survey: survey)
        let missing = expected.filter { survey.sightings[$0] == nil }
        if resumption != fleet.registry.resumption { (resumption, returned) = (fleet.registry.resumption, []) }
        returned.formUnion(accepted.filter { survey.sightings[$0] != nil })
        let unforgiven = missing.subtracting(accepted.subtracting(returned))
        shortage = MissingDroplets(unforgiven, of: expected.count, in: survey, after: shortage, policy)
        let orphans = isExplained ? [] : survey.orphans(in: fleet).map(\.dropletID).filter { !accepted.contains($0) }
        if orphans.isEmpty { isExplained = true }
        alarm =
            Alarm(orphans: orphans) ?? Alarm(strangers: strangers.filter { !accepted.contains($0) })
            ?? shortage.flatMap { isPuzzled ? nil : Alarm($0) }
    }

    func mode(of fleet: borrowing Fleet, _ listing: ListingSchedule) -> Plan.Mode {
        if let hold = fleet.registry.hold { return .held(reason: hold.reason, event: hold.event) }
        if let pause = fleet.registry.pause { return .paused(reason: pause.reason, event: pause.event) }
        if let doubt = doubt(listing) { return .observing(reason: doubt) }
        return .acting
    }

    /// What a person may accept by resuming: what the account shows, once nothing but that stands in the way.
    func acceptable(_ listing: ListingSchedule) -> Alarm? {
        guard blindness(listing) == nil else { return nil }
        return alarm
    }

    /// Why nothing may be done at present, whatever people have said.
    func doubt(_ listing: ListingSchedule) -> String? {
        blindness(listing) ?? alarm?.reason ?? shortage?.puzzle
    }

    /// Why what the newest complete listing shows is not to be relied on any more.
    func blindness(_ listing: ListingSchedule) -> String? {
        if case .foreign(let problem) = account { return problem }
        if let trouble = listing.trouble { return "the last listing cannot be used: \(trouble)" }
        if account != .verified { return accountTrouble ?? "the account is not verified yet" }
        return listing.surveyCount == 0 ? "nothing is listed yet" : nil
    }

    /// The droplets that every complete listing should show by now.
    private static func expected(
        in fleet: borrowing Fleet,
        policy: Policy,
        memory: Memory,
        survey: Survey
    ) -> Set<Int64> {
        var expected: Set<Int64> = []
        fleet.attempts.each { attempt in
            guard attempt.isOpen, attempt.deletion == nil, let droplet = attempt.dropletID else { return }
            guard fleet.pods.read(attempt.pod, \.isAbandoned) == false else { return }
            let isSettled =
                attempt.phase == .active
                || memory.phaseAge(of: attempt, at: survey.startedAt.boot) > policy.appearanceGrace
            if isSettled { expected.insert(droplet) }
        }
        return expected
    }
}
