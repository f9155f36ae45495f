internal import Dispatch
internal import Glibc
internal import Synchronization

/// Where callers put what the writer's thread takes, all of it at once.
final class CommandQueue<Element: Sendable>: Sendable {
    private let content = Mutex(Content())
    private let arrival = DispatchSemaphore(value: 0)
    private let limit: Int

    /// How many wait, to be looked at without the lock.
    private let waitingCount = Atomic(0)

    private struct Content {
        var waiting: [Element] = []
        var isClosed = false
        var takerSleeps = false
    }

    enum Admission {
        case admitted
        case full
        case closed
    }

    init(limit: Int) {
        self.limit = limit
    }

    func add(_ element: Element) -> Admission {
        let (admission, wakes) = content.withLock { content in
            guard !content.isClosed else { return (Admission.closed, false) }
            guard content.waiting.count < limit else { return (.full, false) }
            content.waiting.append(element)
            waitingCount.store(content.waiting.count, ordering: .relaxed)
            return (.admitted, content.takerSleeps.exchange(with: false))
        }
        if wakes { arrival.signal() }
        return admission
    }

    /// Admits nothing more; what waits is still taken.
    func close() {
        let wakes = content.withLock { content in
            content.isClosed = true
            return content.takerSleeps.exchange(with: false)
        }
        if wakes { arrival.signal() }
    }

    /// How many will wait here when `count` callers, who are to be answered now, have come back.
    func crowd(answering count: Int) -> Int {
        waitingCount.load(ordering: .relaxed) + count
    }

    /// Gives callers that were just answered a moment to come back, so that they share the next transaction.
    ///
    /// Without it the first one back begins a transaction alone, and all others wait until it is on the disk: decision 0002.
    func linger(for crowd: Int) {
        let begin = ContinuousClock.now
        var (newest, waiting) = (begin, waitingCount.load(ordering: .relaxed))
        while waiting < crowd {
            let now = ContinuousClock.now
            guard now < newest.advanced(by: Linger.gap), now < begin.advanced(by: Linger.whole) else { return }
            sched_yield()
            let counted = waitingCount.load(ordering: .relaxed)
            if counted > waiting { (newest, waiting) = (now, counted) }
        }
    }

    /// Puts all that waits into the empty `taken`, sleeping until there is something; `false` when closed and drained.
    func take(into taken: inout [Element]) -> Bool {
        while true {
            let isOver = content.withLock { content in
                swap(&content.waiting, &taken)
                waitingCount.store(0, ordering: .relaxed)
                content.takerSleeps = taken.isEmpty && !content.isClosed
                return content.isClosed
            }
            if !taken.isEmpty { return true }
            if isOver { return false }
            arrival.wait()
        }
    }
}

/// For how long callers are waited for.
private enum Linger {
    /// Since the last one came.
    static let gap = Duration.microseconds(50)
    static let whole = Duration.microseconds(200)
}

extension Bool {
    fileprivate mutating func exchange(with new: Bool) -> Bool {
        let old = self
        self = new
        return old
    }
}
