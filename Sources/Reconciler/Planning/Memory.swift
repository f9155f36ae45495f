internal import Pods

/// What the reconciler remembers between two plans of one process; a restart forgets it and only grows more patient.
package struct Memory: Hashable, Sendable {
    /// How often in a row something failed for a pod, and when it may be tried again on the boot clock.
    struct Retry: Hashable, Sendable {
        var failureCount = 0
        var at: Int64 = 0
        var message = ""
    }

    /// How often a droplet was looked for by id and not found, each time after another survey without it.
    struct Absence: Hashable, Sendable {
        var count = 0
        var surveyNumber = 0
    }

    /// When a delete was last answered, on the boot clock, and how many complete listings in a row have been without it since.
    struct Removal: Hashable, Sendable {
        let answeredAt: Int64
        var absenceCount = 0
    }

    /// How often a droplet's power was changed without its being seen to run since, and until when on the boot clock a
    /// listing may not show yet what came of it.
    struct PowerTry: Hashable, Sendable {
        var count = 0
        var settledAt: Int64 = 0
    }

    struct Label: Hashable, Sendable {
        let dropletID: Int64

        /// In lower case.
        let tag: String
    }

    /// When an attempt was first seen in the phase that this event brought, on the boot clock.
    var phaseSeenAt: [EventID: Int64] = [:]
    var absences: [Int64: Absence] = [:]

    var removals: [Int64: Removal] = [:]
    var retries: [EventID: Retry] = [:]

    /// What DigitalOcean refuses at present whichever pod it is for, or has not been asked for yet.
    private(set) var gates: [Right: Gate] = [.create: .untried]

    /// What DigitalOcean offers, and how many droplets it allows the account; `nil` while it has not said.
    var catalogue: Catalogue?
    var dropletLimit: Int?

    /// Pods whose next attempt is on its way to the log.
    var intending: Set<EventID> = []

    /// Attempts whose create is on its way in this process, until its outcome is in the log.
    var creating: Set<EventID> = []

    /// When a tag was last put on a droplet or taken off it, on the boot clock; older surveys do not show it.
    var labelledAt: [Label: Int64] = [:]

    /// How DigitalOcean spells the tags that it is known to have, by their lower case; another spelling finds none.
    private(set) var tagSpellings: [String: String] = [:]
    var vigil = Vigil()
    private var soundings: [EventID: Sounding] = [:]
    var powerTries: [Int64: PowerTry] = [:]

    /// Intents to turn a machine off and on that were carried out, or may have been.
    private var spentIntents: Set<EventID> = []

    /// The newest event when this process first looked.
    private var firstHead: EventID?

    init() {}

    /// What a survey shows, need not be remembered.
    mutating func take(_ survey: Survey) {
        for (droplet, removal) in removals where removal.answeredAt < survey.startedAt.boot {
            removals[droplet]?.absenceCount = survey.sightings[droplet] == nil ? removal.absenceCount + 1 : 0
        }
        for sighting in survey.sightings.values {
            absences[sighting.dropletID] = nil
            guard sighting.status == .active, let last = powerTries[sighting.dropletID] else { continue }
            if survey.startedAt.boot >= last.settledAt { powerTries[sighting.dropletID] = nil }
        }
        labelledAt = labelledAt.filter { $0.value >= survey.startedAt.boot }
        let tags = survey.sightings.values.flatMap { $0.tags ?? [] }
        tagSpellings = Dictionary(tags.map { ($0.lowercased(), $0) }) { first, _ in first }
    }

    /// Counts a look by id that did not find the droplet; one that did ends the counting until the next survey.
    mutating func noteLook(_ droplet: Int64, isThere: Bool, surveyNumber: Int) {
        let count = isThere ? 0 : (absences[droplet]?.count ?? 0) + 1
        absences[droplet] = Absence(count: count, surveyNumber: surveyNumber)
        if isThere { removals[droplet] = nil }
    }

    /// Only what is seen after the newest delete proves that it worked.
    mutating func noteDeletion(of droplet: Int64, at boot: Int64) {
        removals[droplet] = Removal(answeredAt: boot)
        absences[droplet] = nil
    }

    /// A call of this kind was refused for a reason that is no pod's own.
    mutating func close(_ right: Right, by refusal: Attempt.Refused, at boot: Int64) {
        gates[right] = (gates[right] ?? .untried).closed(by: refusal, at: boot)
    }

    mutating func open(_ right: Right) {
        gates[right] = nil
    }

    /// Another token, or a person's word, is reason enough to try everything again.
    mutating func forgetRefusals() {
        gates = [.create: .untried]
        retries = [:]
    }

    mutating func noteLabel(_ tag: String, on droplet: Int64, at boot: Int64) {
        labelledAt[Label(dropletID: droplet, tag: tag.lowercased())] = boot
        tagSpellings[tag.lowercased()] = tag
    }

    mutating func noteSounding(_ finding: ProbeFinding, of pod: EventID, at boot: Int64) {
        soundings[pod] = Sounding(finding, after: sounding(of: pod), at: boot)
    }

    /// The newest sounding of the machine's present silence.
    func sounding(of pod: EventID) -> Sounding? {
        soundings[pod].flatMap { $0.at >= vigil.graceStart(of: pod) ? $0 : nil }
    }

    mutating func notePower(_ order: PowerOrder, settledAt: Int64) {
        spentIntents.insert(order.intent)
        let count = powerTries[order.dropletID]?.count ?? 0
        powerTries[order.dropletID] = PowerTry(count: count + 1, settledAt: settledAt)
    }

    /// Whether the call of an intent is certainly still to be made; of one that an earlier process left nobody knows.
    func isUnspent(_ intent: EventID) -> Bool {
        firstHead.map { intent > $0 } ?? false && !spentIntents.contains(intent)
    }

    /// Notes the phases that are new to this process and forgets those that are over.
    mutating func observe(_ fleet: borrowing Fleet, now: Reading) {
        if firstHead == nil { firstHead = fleet.head }
        fleet.attempts.each { attempt in
            if phaseSeenAt[attempt.phaseEvent] == nil { phaseSeenAt[attempt.phaseEvent] = now.boot }
        }
        guard phaseSeenAt.count > 2 * fleet.attempts.count else { return }
        let current = Set(fleet.attempts.compactMap(\.phaseEvent))
        phaseSeenAt = phaseSeenAt.filter { current.contains($0.key) }
    }

    func phaseAge(of attempt: Attempt, at boot: Int64) -> Int64 {
        boot - phaseStart(of: attempt, default: boot)
    }

    func phaseStart(of attempt: Attempt, default boot: Int64) -> Int64 {
        phaseSeenAt[attempt.phaseEvent] ?? boot
    }
}
