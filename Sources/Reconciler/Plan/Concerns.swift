package import Pods

/// What people should be told of without asking.
package struct Concerns: Hashable, Sendable {
    /// A pod that waits for a person, and why.
    package struct Call: Hashable, Sendable {
        package let pod: PodID
        package let reason: String
        package let cause: EventID

        package init(_ pod: PodID, _ reason: String, because cause: EventID) {
            self.pod = pod
            self.reason = reason
            self.cause = cause
        }
    }

    package let mode: Plan.Mode

    /// In the order of the pods' rows.
    package let calls: [Call]

    /// Those that no person has accepted yet, and that are not about to be adopted.
    package let orphans: [Plan.Orphan]

    package init(mode: Plan.Mode, calls: [Call] = [], orphans: [Plan.Orphan] = []) {
        self.mode = mode
        self.calls = calls
        self.orphans = orphans
    }
}
