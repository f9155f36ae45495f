internal import Pods
internal import Registry

extension Pod {
    /// Whether the pod stands as the event left it; claims, protection, pauses and placements end.
    func isStillTold(by recorded: RecordedEvent) -> Bool {
        guard case .event(let event, _) = recorded.content else { return false }
        return switch event {
        case .podClaimed: claim?.event == recorded.id
        case .podProtected: protection == recorded.id
        case .podPaused: pause?.event == recorded.id
        case .challengePlaced(let challenge): placements[challenge] == recorded.id
        default: true
        }
    }
}
