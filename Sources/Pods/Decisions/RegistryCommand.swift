/// What concerns the registry as a whole.
package enum RegistryCommand: Hashable, Sendable {
    case startReconciler(version: String)
    case stopReconciler
    case pauseReconciler(reason: String)
    case resumeReconciler(reason: String)
    case holdReconciler(reason: String)
    case startReceiver
    case stopReceiver
    case bindAccount(team: String, name: String)
}

extension Fleet {
    package func decide(_ command: RegistryCommand) -> [Proposal] {
        event(for: command).map { [Proposal($0, in: .registry)] } ?? []
    }

    private func event(for command: RegistryCommand) -> Event? {
        switch command {
        case .startReconciler(let version): .reconcilerStarted(version: version)
        case .stopReconciler: .reconcilerStopped
        case .pauseReconciler(let reason): registry.pause == nil ? .reconcilerPaused(reason: reason) : nil
        case .resumeReconciler(let reason):
            registry.pause == nil && registry.hold == nil ? nil : .reconcilerResumed(reason: reason)
        case .holdReconciler(let reason): registry.hold == nil ? .reconcilerHeld(reason: reason) : nil
        case .startReceiver: .receiverStarted
        case .stopReceiver: registry.isReceiverUp ? .receiverStopped : nil
        case .bindAccount(let team, let name): registry.account == nil ? .accountBound(team: team, name: name) : nil
        }
    }
}
