internal import Pods

/// What a person has approved of a plan while the reconciler is paused: each change once, and all that follows from it.
struct Licence: Hashable, Sendable {
    private var creations: Set<EventID> = []
    private var removals: Set<Int64> = []
    private var others: Set<Action> = []
    private var pods: Set<EventID> = []

    init() {}

    init(for plan: Plan) {
        for action in plan.changes {
            pods.insert(action.pod)
            switch action.kind {
            case .create: creations.insert(action.pod)
            case .requestDeletion(_, let droplet), .delete(let droplet): removals.insert(droplet)
            default: others.insert(action)
            }
        }
    }

    func permits(_ action: Action) -> Bool {
        switch action.kind {
        case .create: creations.contains(action.pod)
        case .requestDeletion(_, let droplet), .delete(let droplet): removals.contains(droplet)
        case .tag, .untag: others.contains(action)
        case .adopt, .activate, .lose, .noteDuplicate, .look, .confirmGone: pods.contains(action.pod)
        }
    }

    /// A change is made once; only a delete is repeated until the droplet is gone.
    mutating func use(_ action: Action) {
        if case .create = action.kind { creations.remove(action.pod) }
        others.remove(action)
    }
}
