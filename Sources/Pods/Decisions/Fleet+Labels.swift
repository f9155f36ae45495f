extension Fleet {
    func tag(_ id: PodID, _ tag: Tag) throws(Refusal) -> [Proposal] {
        let pod = try living(id)
        if pod.tags[tag] != nil { return [] }
        guard !tag.isReserved else { throw .reservedTag(tag) }
        return [Proposal(.podTagged(tag), in: pod.row)]
    }

    func untag(_ id: PodID, _ tag: Tag) throws(Refusal) -> [Proposal] {
        let pod = try living(id)
        if pod.tags[tag] == nil { return [] }
        guard !tag.isReserved else { throw .reservedTag(tag) }
        return [Proposal(.podUntagged(tag), in: pod.row)]
    }

    func set(_ id: PodID, _ key: AttributeKey, _ value: AttributeValue) throws(Refusal) -> [Proposal] {
        let pod = try living(id)
        try Self.validate(key, value)
        if pod.attributes[key]?.value == value { return [] }
        return [Proposal(.attributeSet(key, value), in: pod.row)]
    }

    func unset(_ id: PodID, _ key: AttributeKey) throws(Refusal) -> [Proposal] {
        let pod = try living(id)
        guard !key.isRegistryOwned else { throw .registryOwned(key) }
        if pod.attributes[key] == nil { return [] }
        return [Proposal(.attributeUnset(key), in: pod.row)]
    }

    static func validate(_ key: AttributeKey, _ value: AttributeValue) throws(Refusal) {
        guard !key.isRegistryOwned else { throw .registryOwned(key) }
        guard !key.namesSecret else { throw .secretInClear(key) }
        if case .string(let text) = value, text.utf8.count > AttributeValue.byteCountMaximum {
            throw .valueTooLong(key, byteCount: text.utf8.count)
        }
    }
}
