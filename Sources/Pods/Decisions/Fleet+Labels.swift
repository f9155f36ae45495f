extension Fleet {
    func tag(_ id: PodID, _ tag: Tag) throws(Refusal) -> [Proposal] {
        let row = try livingRow(id)
        if hasTag(tag, row) { return [] }
        guard !tag.isReserved else { throw .reservedTag(tag) }
        return [Proposal(.podTagged(tag), in: row)]
    }

    func untag(_ id: PodID, _ tag: Tag) throws(Refusal) -> [Proposal] {
        let row = try livingRow(id)
        if !hasTag(tag, row) { return [] }
        guard !tag.isReserved else { throw .reservedTag(tag) }
        return [Proposal(.podUntagged(tag), in: row)]
    }

    private func hasTag(_ tag: Tag, _ row: EventID) -> Bool {
        pods.read(row, \.tags)?[tag] != nil
    }

    func set(_ id: PodID, _ key: AttributeKey, _ value: AttributeValue) throws(Refusal) -> [Proposal] {
        let pod = try living(id)
        try Self.validate(key, value)
        if pod.attributes[key]?.value == value { return [] }
        if key.isMachines, pod.attributes[key] == nil { try Self.admitMachinesKey(to: pod) }
        return [Proposal(.attributeSet(key, value), in: pod.row)]
    }

    func unset(_ id: PodID, _ key: AttributeKey) throws(Refusal) -> [Proposal] {
        let pod = try living(id)
        guard !key.isRegistryOwned else { throw .registryOwned(key) }
        if pod.attributes[key] == nil { return [] }
        return [Proposal(.attributeUnset(key), in: pod.row)]
    }

    /// How many attributes a pod's machines may tell of themselves: one of them must not fill the log.
    private static let machinesKeyMaximum = 128

    private static func admitMachinesKey(to pod: Pod) throws(Refusal) {
        guard pod.attributes.keys.count(where: \.isMachines) < machinesKeyMaximum else {
            throw .noAttributeLeft(pod.id, maximum: machinesKeyMaximum)
        }
    }

    static func validate(_ key: AttributeKey, _ value: AttributeValue) throws(Refusal) {
        guard !key.isRegistryOwned else { throw .registryOwned(key) }
        guard !key.isColumn else { throw .column(key) }
        guard !key.namesSecret else { throw .secretInClear(key) }
        if case .string(let text) = value, text.utf8.count > AttributeValue.byteCountMaximum {
            throw .valueTooLong(key, byteCount: text.utf8.count)
        }
    }
}
