internal import Pods

extension ReconcilerMachine {
    /// What people should be told, as of the last step; cheaper than the plan.
    package var concerns: Concerns {
        let calls = assessed.conditions.calls.compactMap { row, condition in
            fleet.pods[row].map { Concerns.Call($0.id, condition.reason, because: condition.cause) }
        }
        let accepted = fleet.registry.acceptedDroplets
        let orphans = orphans.filter { !accepted.contains($0.dropletID) && !isAboutToAdopt($0.droplet) }
        return Concerns(mode: mode, calls: calls, orphans: orphans)
    }
}
