internal import Pods
internal import Reconciler

extension Fleet {
    /// Whether the pod does its job as far as the log tells, and the newest plan, if any, has not seen otherwise.
    func isReady(_ pod: Pod, _ condition: Condition?) -> Bool {
        isReady(pod) && (condition.map { $0.name == .ready } ?? true)
    }
}
