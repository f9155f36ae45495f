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
        let wanted = fleet.pods.values.count { !$0.isRetired }
        maximum = max(1, Int(Double(wanted) * policy.deletionShareMaximum))
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

    private static func judgements(in fleet: borrowing Fleet) -> [Deletion] {
        fleet.duplicates.values.compactMap { duplicate in
            guard let deletion = duplicate.deletion else { return nil }
            let tombstone = fleet.pods[duplicate.pod]?.retirement?.event
            return tombstone.map { $0 < deletion.event } ?? false ? nil : deletion
        }
    }
}
