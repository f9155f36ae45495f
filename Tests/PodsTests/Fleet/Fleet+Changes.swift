import Pods
import PodsTestSupport

extension Fleet {
    /// The rows of the views that differ from an earlier fleet's, found by comparing everything.
    func rows(changedSince earlier: Fleet) -> Set<ViewRow> {
        var rows = Set(changes(pods, earlier.pods).map(ViewRow.pod))
        for (row, pod) in pods {
            rows.formUnion(changes(pod.tags, earlier.pods[row]?.tags ?? [:]).map { .tag(pod: row, $0) })
            let attributes = earlier.pods[row]?.attributes ?? [:]
            rows.formUnion(changes(pod.attributes, attributes).map { .attribute(pod: row, $0) })
            let placements = earlier.pods[row]?.placements ?? [:]
            rows.formUnion(changes(pod.placements, placements).map { .placement(pod: row, $0) })
        }
        rows.formUnion(changes(attempts, earlier.attempts).map(ViewRow.attempt))
        rows.formUnion(changes(duplicates, earlier.duplicates).map(ViewRow.duplicate))
        rows.formUnion(changes(challenges, earlier.challenges).map(ViewRow.challenge))
        rows.formUnion(changes(keys, earlier.keys).map(ViewRow.key))
        rows.formUnion(changes(reservedIDs, earlier.reservedIDs).map(ViewRow.reservedID))
        if registry != earlier.registry { rows.insert(.registry) }
        return rows
    }

    private func changes<Key, Value: Equatable>(_ now: [Key: Value], _ then: [Key: Value]) -> [Key] {
        Set(now.keys).union(then.keys).filter { now[$0] != then[$0] }
    }
}
