internal import Pods

/// What a person has approved of a plan while the reconciler is paused: each change once, and all that follows from it.
///
/// What a listing shows of a droplet is written down without any approval: it changes nothing but what people can know.
struct Licence: Hashable, Sendable {
    private var creations: Set<EventID> = []
    private var removals: Set<Int64> = []
    private var others: Set<Action> = []

    /// Pods whose machine's power may be changed.
    private var powered: Set<EventID> = []
    private var pods: Set<EventID> = []

    /// What it rests on; void when that is.
    private(set) var approval: RegistryState.Approval?

    init() {}

    init(_ approval: RegistryState.Approval?, of changes: [Action]) {
        self.approval = approval
        for action in changes {
            pods.insert(action.pod)
            switch action.kind {
            case .create: creations.insert(action.pod)
            case .requestDeletion(_, let droplet), .delete(let droplet): removals.insert(droplet)
            case .requestPower, .power: powered.insert(action.pod)
            default: others.insert(action)
            }
        }
    }

    func permits(_ action: Action) -> Bool {
        switch action.kind {
        case .create: creations.contains(action.pod)
        case .requestDeletion(_, let droplet), .delete(let droplet): removals.contains(droplet)
        case .tag, .untag, .replace: others.contains(action)
        case .requestPower, .power: powered.contains(action.pod)
        case .adopt, .activate, .notePowerOff: true
        case .lose, .noteDuplicate, .look, .confirmGone, .silence, .recover, .probe: pods.contains(action.pod)
        }
    }

    /// A change is made once; only a delete is repeated until the droplet is gone.
    mutating func use(_ action: Action) {
        if case .create = action.kind { creations.remove(action.pod) }
        if case .power = action.kind { powered.remove(action.pod) }
        others.remove(action)
    }
}
