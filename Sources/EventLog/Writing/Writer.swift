internal import LMDB

/// Carries out commands, many in one transaction; lives on one thread.
final class Writer {
    let configuration: EventLogConfiguration
    let environment: Environment
    let meter: Meter
    var ledger: WriterLedger
    var gauge: RoomGauge
    var readerCheck: ReaderCheck

    private let store: LogStore
    private let loadState: WriterLedger.StateLoading
    private let watch: HeadWatch
    private let schedule: SealingSchedule
    private var isStopped = false

    init(
        _ store: LogStore,
        loadingState loadState: @escaping WriterLedger.StateLoading,
        _ configuration: EventLogConfiguration,
        _ watchers: Watchers,
        _ watch: HeadWatch,
        _ schedule: SealingSchedule
    ) throws(EventLogError) {
        self.environment = try store.opened()
        self.store = store
        self.loadState = loadState
        self.configuration = configuration
        self.watch = watch
        self.schedule = schedule
        self.meter = watchers.meter
        self.gauge = RoomGauge(watchers.probe, watchers.meter.activity.room)
        self.readerCheck = ReaderCheck(watchers.readers)
        self.ledger = try WriterLedger(store, gauge.room, loadState)
        configuration.clock.raise(to: ledger.time)
        watch.announce(ledger.head)
    }

    /// Answers all that the queue gives, until it is closed and drained.
    func serve(_ queue: CommandQueue<Request>) {
        var requests: [Request] = []
        while queue.take(into: &requests) {
            let crowd = answer(requests, of: queue)
            schedule.holdBack()
            if isStopped { queue.close() }
            queue.linger(for: crowd)
            requests.removeAll(keepingCapacity: true)
        }
    }

    /// Answers all, and says how many will wait when the last to be answered have come back.
    private func answer(_ requests: [Request], of queue: CommandQueue<Request>) -> Int {
        var (answered, crowd) = (0, 0)
        while answered < requests.count {
            let answers = answers(to: requests[answered...])
            crowd = queue.crowd(answering: answers.count)
            for index in answers.indices { requests[answered + index].answer(answers[index]) }
            answered += answers.count
        }
        return crowd
    }

    private func answers(to requests: ArraySlice<Request>) -> [Request.Answer] {
        isStopped ? requests.map { _ in .failure(.closed) } : carryOut(requests)
    }

    /// Carries out the first request and as many more as fit in a transaction, and commits once.
    private func carryOut(_ requests: ArraySlice<Request>) -> [Request.Answer] {
        var answers: [Request.Answer] = []
        answers.reserveCapacity(requests.count)
        do throws(BatchFailure) {
            try beginBatch(now: configuration.clock.now)
            try store(requests, &answers)
        } catch {
            recover(from: error)
            return Array(repeating: .failure(.store(error.cause)), count: min(answers.count + 1, requests.count))
        }
        watch.announce(ledger.head)
        schedule.announce(ledger.head)
        return answers
    }

    /// Goes on from what the store has after an abort; stops after a failed commit.
    private func recover(from failure: BatchFailure) {
        gauge.doubt()
        switch failure {
        case .commitFailed(let cause): stop(.commitFailed(cause))
        case .aborted: reload()
        }
    }

    private func reload() {
        do throws(EventLogError) { ledger = try WriterLedger(store, gauge.room, loadState) } catch {
            stop(.cannotReload(error))
        }
    }

    private func stop(_ end: LogEnd) {
        isStopped = true
        configuration.onFatal(end)
    }
}
