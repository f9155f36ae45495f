internal import Reconciler

/// A reconciler with one safety taken out, from outside: by its policy, its network or its listing.
package enum Mutant: String, CaseIterable, Hashable, Sendable {
    case noWait

    /// The wait is as long as the longest landing, and leaves nothing for pauses and the listing's lag.
    case shortWait

    /// A create without an answer is sent again.
    case retriedCreate

    /// What belongs to retired pods is not looked for.
    case forgottenTombstones
    case noDeletionBudget
    case noBreaker

    /// Only droplets with the registry's tag are listed.
    case filteredListing

    /// A machine's first beat starts the clock of its silence, and no later one resets it.
    case unresetHealthClock
}

extension Mutant {
    func change(_ policy: inout Policy) {
        switch self {
        case .noWait: policy.settlingTime = 0
        case .shortWait: policy.settlingTime = Delays.landing
        case .noDeletionBudget: policy.deletionShareMaximum = 1
        case .noBreaker: policy.missingShareMaximum = 1
        case .retriedCreate, .forgottenTombstones, .filteredListing, .unresetHealthClock: break
        }
    }
}
