/// Everything the log says at one position: the fold of all its events up to there.
package struct Fleet: Hashable, Sendable {
    package internal(set) var pods = EventTable<Pod>()
    package internal(set) var attempts = EventTable<Attempt>()

    /// How many pods are not retired.
    package internal(set) var wantedCount = 0

    /// The attempt that goes by each droplet, or went by it last: what `attempts` says, found by the droplet.
    package internal(set) var owners: [Int64: EventID] = [:]
    package internal(set) var duplicates: [Int64: Duplicate] = [:]
    package internal(set) var challenges: [EventID: Challenge] = [:]
    package internal(set) var keys = EventTable<APIKey>()

    /// The newest key of each attempt whose machine was given another than its first: what `keys` says.
    var rearmings: [EventID: EventID] = [:]
    package internal(set) var registry = RegistryState()
    package internal(set) var rows: [PodID: EventID] = [:]

    /// Every id that a challenge has, or had before it was withdrawn.
    package internal(set) var challengeRows: [ChallengeID: EventID] = [:]

    /// Ids that no pod may take, each with the event that first reserved it.
    package internal(set) var reservedIDs: [PodID: EventID] = [:]

    /// The newest event folded in.
    package internal(set) var head = EventID.registry

    package init() {}
}

extension Fleet {
    package func pod(_ id: PodID) -> Pod? {
        rows[id].flatMap { pods[$0] }
    }

    /// The address people reach the pod at.
    package func ip(of pod: Pod) -> String? {
        openAttempt(of: pod)?.ip
    }

    /// Whether the pod does its job: its droplet runs, has an address, and where a beat is expected it has beaten and can again.
    package func isReady(_ pod: Pod) -> Bool {
        guard !pod.isRetired, let attempt = openAttempt(of: pod) else { return false }
        guard isWell(attempt, of: pod), attempt.deletion == nil else { return false }
        return !pod.isExpectedToBeat || (pod.beat?.attempt == attempt.id && muteness(of: attempt) == nil)
    }
}
