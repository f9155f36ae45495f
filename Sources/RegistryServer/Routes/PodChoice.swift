internal import Pods
internal import Reconciler
internal import RegistryAPI

/// Which pods a list is to hold.
struct PodChoice: Sendable {
    let selector: Selector
    let includesRetired: Bool

    /// The pods as of `now`, or why the terms make no sense of this fleet; the past has no plan.
    func list(_ fleet: Fleet, _ plan: Plan?, now: Int64) -> Result<PodList, Rejection> {
        if let rejection = selector.rejection(by: fleet) { return .failure(rejection) }
        var resources: [PodResource] = []
        for pod in fleet.pods.values.sorted(by: { $0.id < $1.id }) where includesRetired || !pod.isRetired {
            let condition = plan?.conditions[pod.row]
            let isReady = fleet.isReady(pod, condition)
            guard selector.matches(pod, in: fleet, isReady: isReady, now: now) else { continue }
            resources.append(PodResource(pod, in: fleet, condition: condition, at: plan == nil ? now : nil))
        }
        return .success(PodList(position: fleet.head.rawValue, pods: resources))
    }
}
