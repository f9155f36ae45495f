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

    /// When an attempt was first seen in the phase that this event brought, on the boot clock.
    var phaseSeenAt: [EventID: Int64] = [:]
    var absences: [Int64: Absence] = [:]

    /// When a delete was last answered, on the boot clock.
    var deletedAt: [Int64: Int64] = [:]
    var retries: [EventID: Retry] = [:]

    /// Attempts whose create is on its way in this process.
    var creating: Set<EventID> = []

    /// Tags that DigitalOcean already has, so that they need not be made again.
    var knownTags: Set<String> = []

    init() {}

    /// Notes the phases that are new to this process and forgets those that are over.
    mutating func observe(_ fleet: borrowing Fleet, now: Reading) {
        var seen: [EventID: Int64] = [:]
        for attempt in fleet.attempts.values {
            seen[attempt.phaseEvent] = phaseSeenAt[attempt.phaseEvent] ?? now.boot
        }
        phaseSeenAt = seen
    }

    func phaseAge(of attempt: Attempt, at boot: Int64) -> Int64 {
        boot - phaseStart(of: attempt, default: boot)
    }

    func phaseStart(of attempt: Attempt, default boot: Int64) -> Int64 {
        phaseSeenAt[attempt.phaseEvent] ?? boot
    }
}
