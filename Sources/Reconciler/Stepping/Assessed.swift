internal import Pods

/// What the planner said at the last step, and what follows from all conditions together.
struct Assessed: Sendable {
    private(set) var actions: [Action] = []
    private(set) var conditions: [EventID: Condition] = [:]

    /// Whether a fresh look may soon show something new.
    private(set) var isMoving = false

    /// Whether a create is wanted, be it later.
    private(set) var wantsDroplets = false

    /// When something that is waited for comes to an end, or the next hour's deletions may begin, in Unix milliseconds.
    private(set) var nextChangeAt: Int64?

    init() {}

    init(_ actions: [Action], _ conditions: [EventID: Condition], deletionsOpenAt: Int64? = nil, now: Int64) {
        self.actions = actions
        self.conditions = conditions
        wantsDroplets = actions.contains { $0.kind.right == .create }
        noteChange(at: deletionsOpenAt, after: now)
        for condition in conditions.values {
            if condition.name.isMoving { isMoving = true }
            if condition.name.wantsDroplet { wantsDroplets = true }
            noteChange(at: condition.nextActionAt, after: now)
        }
    }

    private mutating func noteChange(at time: Int64?, after now: Int64) {
        guard let time, time > now else { return }
        nextChangeAt = min(nextChangeAt ?? time, time)
    }
}

extension Condition.Name {
    /// Whether a fresh look may soon show something new.
    var isMoving: Bool {
        switch self {
        case .creating, .unknown, .booting, .replacing, .missing, .deleting: true
        default: false
        }
    }

    fileprivate var wantsDroplet: Bool {
        switch self {
        case .pending, .backingOff, .replacing: true
        default: false
        }
    }
}
