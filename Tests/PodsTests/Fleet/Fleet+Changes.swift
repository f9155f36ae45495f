import Pods
import PodsTestSupport

extension Fleet {
    /// The rows of the views that differ from an earlier fleet's, found by comparing everything.
    func rows(changedSince earlier: Fleet) -> Set<ViewRow> {
        var rows = Set(changes(pods.mapped(\.own), earlier.pods.mapped(\.own)).map(ViewRow.pod))
        rows.formUnion(changes(pods.mapped(\.newest), earlier.pods.mapped(\.newest)).map(ViewRow.version))
        for pod in pods.values {
            let row = pod.row
            rows.formUnion(changes(pod.tags, earlier.pods[row]?.tags ?? [:]).map { .tag(pod: row, $0) })
            let attributes = earlier.pods[row]?.attributes ?? [:]
            rows.formUnion(changes(pod.attributes, attributes).map { .attribute(pod: row, $0) })
            let placements = earlier.pods[row]?.placements ?? [:]
            rows.formUnion(changes(pod.placements, placements).map { .placement(pod: row, $0) })
        }
        rows.formUnion(changes(attempts.mapped(\.self), earlier.attempts.mapped(\.self)).map(ViewRow.attempt))
        rows.formUnion(changes(duplicates, earlier.duplicates).map(ViewRow.duplicate))
        rows.formUnion(changes(challenges, earlier.challenges).map(ViewRow.challenge))
        rows.formUnion(changes(keys.mapped(\.self), earlier.keys.mapped(\.self)).map(ViewRow.key))
        rows.formUnion(changes(reservedIDs, earlier.reservedIDs).map(ViewRow.reservedID))
        if registry != earlier.registry { rows.insert(.registry) }
        return rows
    }

    private func changes<Key, Value: Equatable>(_ now: [Key: Value], _ then: [Key: Value]) -> [Key] {
        Set(now.keys).union(then.keys).filter { now[$0] != then[$0] }
    }
}

extension EventTable {
    fileprivate func mapped<Part>(_ part: (Value) -> Part) -> [EventID: Part] {
        Dictionary(uniqueKeysWithValues: ids.compactMap { id in self[id].map { (id, part($0)) } })
    }
}

extension Pod {
    /// What stands in the pod's own row.
    fileprivate var own: Pod {
        var own = self
        (own.tags, own.attributes, own.placements, own.attempts, own.beat) = ([:], [:], [:], [], nil)
        (own.version, own.position) = (0, row)
        return own
    }

    fileprivate var newest: [UInt64] { [UInt64(version), position.rawValue] }
}
