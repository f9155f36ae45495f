internal import Pods
package import Reconciler
package import RegistryAPI

extension OrphanList {
    package init(_ plan: Plan) {
        self.init(
            position: plan.position.rawValue,
            takenAt: plan.grounds.map { Timestamp(milliseconds: $0.listedAt) },
            orphans: (plan.grounds?.orphans ?? []).map(OrphanResource.init)
        )
    }
}

extension OrphanResource {
    fileprivate init(_ orphan: Plan.Orphan) {
        self.init(
            dropletID: orphan.dropletID,
            name: orphan.name,
            reason: "its name is this registry's, and no request in the log explains it"
        )
    }
}
