internal import Pods

/// How many droplets may yet be deleted this hour on the reconciler's own judgement, whatever it judges by.
///
/// What is spent stands in the log, so that a restart refills nothing. What a person retired is outside it.
struct DeletionBudget {
    private static let hour: Int64 = 3_600_000

    let maximum: Int

    /// Unix milliseconds of the decisions within the hour, oldest first.
    private let spent: [Int64]

    init(_ fleet: borrowing Fleet, _ policy: Policy, now: Reading) {
        maximum = max(1, Int(Double(fleet.wantedCount) * policy.deletionShareMaximum))
        spent = Self.judgements(in: fleet).map(\.time).filter { $0 > now.wall - Self.hour }.sorted()
    }

    var left: Int {
        max(0, maximum - spent.count)
    }

    /// When one more is allowed, in Unix milliseconds; `nil` while some are.
    var opensAt: Int64? {
        left > 0 ? nil : spent[spent.count - maximum] + Self.hour
    }

    /// As many of the droplets as are allowed, lowest ids first: the same ones until their deletion stands in the log.
    func grants(among droplets: [Int64]) -> Set<Int64> {
        Set(droplets.sorted().prefix(left))
    }

    /// Deletions that were decided before, or without, a tombstone: of duplicates and of what was replaced.
    private static func judgements(in fleet: borrowing Fleet) -> [Deletion] {
        let judged =
            fleet.duplicates.values.compactMap { duplicate in duplicate.deletion.map { ($0, duplicate.pod) } }
            + fleet.attempts.compactMap { attempt in
                attempt.replacedBy == nil ? nil : attempt.deletion.map { ($0, attempt.pod) }
            }
        return judged.compactMap { deletion, pod in
            let tombstone = fleet.pods[pod]?.retirement?.event
            return tombstone.map { $0 < deletion.event } ?? false ? nil : deletion
        }
    }
}
