internal import RegistryAPI

/// What a machine is to run, what it may be running, and what comes next; asks nobody and does nothing.
struct ChallengeBook {
    private struct Trouble {
        let text: String
        let count: Int

        /// When it may be tried again, counted as the steps are.
        let end: Duration
    }

    private var wanted: [String: ChallengeOrder] = [:]
    private var running: Set<String> = []
    private var troubles: [String: Trouble] = [:]
    private var told: [String: String] = [:]

    /// Ids that are neither wanted nor held any more, until that is told.
    private var ended: Set<String> = []

    /// Whether anybody has said what is wanted; until then nothing is stopped.
    private var isOrdered = false

    /// What was handed to the hook to start, and not stopped since: it may run, also when the start has failed.
    private(set) var held: [String: ChallengeOrder]

    /// Ids among those that are held for a first start only, of which nothing is known yet.
    private var untried: Set<String> = []

    init(held: [ChallengeOrder]) {
        self.held = Dictionary(held.map { ($0.id, $0) }) { $1 }
    }
}

extension ChallengeBook {
    /// Takes the whole of what is wanted from now on; what is wanted otherwise than before is tried at once.
    ///
    /// Of `told`, which the registry tells of, what is neither wanted nor held was left behind by an earlier process or
    /// machine.
    mutating func want(_ orders: [ChallengeOrder], told: [String] = []) {
        let earlier = wanted
        isOrdered = true
        wanted = Dictionary(orders.map { ($0.id, $0) }) { $1 }
        for id in Set(earlier.keys).union(wanted.keys) where wanted[id] != earlier[id] { troubles[id] = nil }
        ended.formUnion((earlier.keys + told).filter { wanted[$0] == nil && held[$0] == nil })
        ended.subtract(wanted.keys)
    }

    /// What to do next, if anything is due; stops go first, since what runs may be in the way of what is to run.
    func nextStep(at now: Duration) -> HookStep? {
        guard isOrdered else { return nil }
        let stops = held.values.filter { wanted[$0.id] != $0 }.map { HookStep(.stop, $0) }
        let starts = wanted.values.filter { !running.contains($0.id) && (held[$0.id] ?? $0) == $0 }
            .map { HookStep(.start, $0) }
        return (stops.inOrder + starts.inOrder).first { step in
            troubles[step.order.id].map { $0.end <= now } ?? true
        }
    }

    func failureCount(of step: HookStep) -> Int {
        troubles[step.order.id]?.count ?? 0
    }

    /// Notes that the hook is about to be asked, which must be durable before it is; what it begins to stop runs no
    /// more for certain.
    mutating func begin(_ step: HookStep) {
        let id = step.order.id
        switch step.verb {
        case .start:
            if held[id] == nil { untried.insert(id) }
            held[id] = step.order
        case .stop: running.remove(id)
        }
    }

    mutating func succeed(_ step: HookStep) {
        let id = step.order.id
        troubles[id] = nil
        untried.remove(id)
        switch step.verb {
        case .start: running.insert(id)
        case .stop:
            held[id] = nil
            if wanted[id] == nil { ended.insert(id) }
        }
    }

    /// A hook that never ran has started nothing; what an earlier one may have started is held on to.
    mutating func fail(_ step: HookStep, _ failure: HookFailure, retryAt end: Duration) {
        let id = step.order.id
        troubles[id] = Trouble(text: "\(failure)", count: failureCount(of: step) + 1, end: end)
        let wasUntried = untried.remove(id) != nil
        if case .notRun = failure, wasUntried { held[id] = nil }
    }
}

extension ChallengeBook {
    /// What has not been told yet of how the challenges fare.
    var news: [ChallengeNews] {
        let states = wanted.merging(held) { $1 }.keys.compactMap { id in state(of: id).map { (id, $0) } }
        let fresh = states.filter { told[$0] != $1 }.map { ChallengeNews(id: $0, state: $1) }
        return (fresh + ended.map { ChallengeNews(id: $0, state: nil) }).sorted { $0.id < $1.id }
    }

    mutating func noteTold(_ news: ChallengeNews) {
        told[news.id] = news.state
        if news.state == nil { ended.remove(news.id) }
    }

    /// `nil` while nothing has come out yet.
    private func state(of id: String) -> String? {
        troubles[id].map { "failing: \($0.text)" } ?? (running.contains(id) ? "running" : nil)
    }
}

extension [HookStep] {
    fileprivate var inOrder: [HookStep] {
        sorted { $0.order.id < $1.order.id }
    }
}
