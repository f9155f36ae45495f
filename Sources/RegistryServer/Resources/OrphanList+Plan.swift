internal import Pods
package import Reconciler
package import RegistryAPI

extension OrphanList {
    package init(_ plan: Plan) {
        let orphans = (plan.grounds?.orphans ?? []).map { OrphanResource($0, .orphan) }
        let abandoned = (plan.grounds?.abandoned ?? []).map { OrphanResource($0, .abandoned) }
        self.init(
            position: plan.position.rawValue,
            takenAt: plan.grounds.map { Timestamp(milliseconds: $0.listedAt) },
            orphans: orphans + abandoned
        )
    }
}

extension OrphanResource {
    fileprivate init(_ orphan: Plan.Orphan, _ kind: Kind) {
        self.init(
            dropletID: orphan.dropletID,
            name: orphan.name,
            kind: kind,
            pod: orphan.pod.rawValue,
            region: orphan.droplet.build?.region,
            size: orphan.droplet.build?.size,
            monthly: orphan.price?.monthlyDollars,
            reason: orphan.reason
        )
    }
}
