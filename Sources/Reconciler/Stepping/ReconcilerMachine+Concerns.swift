internal import Pods

extension ReconcilerMachine {
    /// What people should be told, as of the last step; cheaper than the plan.
    package var concerns: Concerns {
        let waiting = assessed.conditions.filter(\.value.needsPerson).sorted { $0.key < $1.key }
        let calls = waiting.compactMap { row, condition in
            fleet.pods[row].map { Concerns.Call($0.id, condition.reason, because: condition.cause) }
        }
        let accepted = fleet.registry.acceptedDroplets
        return Concerns(mode: mode, calls: calls, orphans: orphans.filter { !accepted.contains($0.dropletID) })
    }
}
