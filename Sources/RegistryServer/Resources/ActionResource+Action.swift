internal import Pods
internal import Reconciler
internal import RegistryAPI

extension ActionResource {
    /// `plannedAt` is when the plan was made, which counts on the boot clock.
    init(_ action: Action, pod: PodID?, plannedAt: Reading?) {
        self.init(
            kind: action.kind.name.rawValue,
            pod: pod?.rawValue,
            dropletID: action.kind.dropletID,
            detail: action.kind.detail,
            reason: action.reason,
            cause: action.cause.rawValue,
            dueAt: action.dueAt == 0 ? nil : plannedAt.map { Timestamp(milliseconds: $0.wall(at: action.dueAt)) }
        )
    }
}

extension Action.Kind {
    fileprivate var detail: String? {
        switch self {
        case .create(let order): "\(order.size) in \(order.region) from \(order.image)"
        case .activate(_, let ip): ip
        case .replace(let old, let new): "attempt \(old) by attempt \(new)"
        case .noteDuplicate(_, _, let kept): "beside \(kept)"
        case .tag(_, let tag), .untag(_, let tag): tag
        case .probe(let target): "\(target.ip) at \(target.ports.map(String.init).joined(separator: ", "))"
        default: nil
        }
    }

    fileprivate var dropletID: Int64? {
        switch self {
        case .create, .activate, .lose, .replace, .silence, .recover, .notePowerOff, .requestPower: nil
        case .power(let order): order.dropletID
        case .probe(let target): target.dropletID
        case .adopt(_, let id), .noteDuplicate(_, let id, _), .requestDeletion(_, let id), .delete(let id),
            .look(let id), .confirmGone(_, let id), .tag(let id, _), .untag(let id, _):
            id
        }
    }
}
