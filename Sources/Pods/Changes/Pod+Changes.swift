extension Pod {
    /// Changes of what there is one of; a pod that is new differs from one that has nothing.
    func stateChanges(since old: Pod?) -> [PodChange] {
        [
            old == nil ? .created : nil,
            Difference(old?.image, image).map(PodChange.image),
            Difference(old?.claim, claim).map(PodChange.claim),
            isProtected == (old?.isProtected ?? false) ? nil : .protection(isProtected: isProtected),
            Difference(old?.pause, pause).map(PodChange.pause),
            (silence == nil) == (old?.silence == nil) ? nil : .silence(isSilent: silence != nil),
        ].compactMap(\.self)
    }

    /// Changes of tags, then of attributes, each in the order of their names.
    func labelChanges(since old: Pod?) -> [PodChange] {
        let (oldTags, oldAttributes) = (old?.tags ?? [:], old?.attributes ?? [:])
        let gained = tags.keys.filter { oldTags[$0] == nil }.sorted().map(PodChange.tagged)
        let lost = oldTags.keys.filter { tags[$0] == nil }.sorted().map(PodChange.untagged)
        let keys = Set(attributes.keys).union(oldAttributes.keys).sorted()
        let values = keys.compactMap { key in
            Difference(oldAttributes[key]?.value, attributes[key]?.value).map { PodChange.attribute(key, $0) }
        }
        return gained + lost + values
    }

    func placementChanges(since old: Pod?) -> [PodChange] {
        let earlier = old?.placements ?? [:]
        let gained = placements.keys.filter { earlier[$0] == nil }.sorted().map(PodChange.placed)
        return gained + earlier.keys.filter { placements[$0] == nil }.sorted().map(PodChange.removed)
    }

    func endChanges(since old: Pod?) -> [PodChange] {
        let retired = old?.isRetired == true ? nil : retirement.map { PodChange.retired(reason: $0.reason) }
        let abandoned = old?.isAbandoned == true ? nil : abandonment.map { PodChange.abandoned(reason: $0.reason) }
        return [retired, abandoned].compactMap(\.self)
    }
}
