internal import Pods
internal import Reconciler
internal import Registry
internal import RegistryAPI

extension ExplainResource {
    /// Everything the log and the newest plan say of the pod, fact by fact; `history` is what the log says of it.
    init(_ pod: Pod, in fleet: Fleet, _ history: [RecordedEvent], condition: Condition?, at time: Int64? = nil) {
        var facts = history.filter(pod.isStillTold).compactMap(FactResource.init)
        if let beat = pod.beat {
            facts.append(FactResource(text: "its machine beat last at \(Timestamp(milliseconds: beat.time))"))
        }
        if let condition {
            facts.append(FactResource(text: condition.reason, position: condition.cause.rawValue))
        }
        self.init(
            pod: PodResource(pod, in: fleet, condition: condition, at: time),
            facts: facts,
            attempts: pod.attempts.compactMap { fleet.attempts[$0] }.map(DropletResource.init)
        )
    }
}
