package import Pods

extension RegistryCommand {
    /// The command of somebody who has read what holds the reconciler, and names it.
    package func informed(of registry: RegistryState) -> RegistryCommand {
        guard case .resumeReconciler(let reason, nil, let alarm) = self else { return self }
        return .resumeReconciler(reason: reason, halt: registry.hold?.event, accepting: alarm)
    }
}
