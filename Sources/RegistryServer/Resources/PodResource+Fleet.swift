package import Pods
package import Reconciler
package import RegistryAPI

extension PodResource {
    /// The pod as the fleet tells it; `condition` is what the newest plan says of it, and unknown for the past.
    ///
    /// `time` is the moment in the past that the fleet is of, in Unix milliseconds.
    package init(_ pod: Pod, in fleet: Fleet, condition: Condition? = nil, at time: Int64? = nil) {
        self.init(
            id: pod.id.rawValue,
            row: pod.row.rawValue,
            version: pod.version,
            position: fleet.head.rawValue,
            time: time.map(Timestamp.init(milliseconds:)),
            image: pod.image,
            template: pod.template?.name,
            claim: pod.claim.map(ClaimResource.init),
            isProtected: pod.isProtected,
            retired: pod.retirement.map(RetirementResource.init),
            ip: fleet.ip(of: pod),
            phase: fleet.phaseName(of: pod),
            isReady: fleet.isReady(pod, condition),
            condition: condition.map(ConditionResource.init),
            droplet: pod.attempts.last.flatMap { fleet.attempts[$0] }.map(DropletResource.init),
            createdAt: Timestamp(milliseconds: pod.createdAt),
            lastBeatAt: pod.beat.map { Timestamp(milliseconds: $0.time) },
            tags: pod.tags.sorted { $0.key < $1.key }.map { TagResource(row: $1.rawValue, tag: $0.rawValue) },
            attributes: pod.attributeRows.sorted { $0.key < $1.key }.map(AttributeResource.init),
            placements: pod.placementList.map(PlacementResource.init)
        )
    }
}

extension ClaimResource {
    fileprivate init(_ claim: Pod.Claim) {
        self.init(holder: claim.holder, until: claim.until.map(Timestamp.init(milliseconds:)))
    }
}

extension RetirementResource {
    fileprivate init(_ retirement: Pod.Retirement) {
        self.init(at: Timestamp(milliseconds: retirement.time), reason: retirement.reason)
    }
}

extension AttributeResource {
    fileprivate init(_ key: AttributeKey, _ attribute: Pod.Attribute) {
        self.init(
            row: attribute.row.rawValue,
            key: key.rawValue,
            type: attribute.value.typeName,
            value: ScalarValue(attribute.value)
        )
    }
}
