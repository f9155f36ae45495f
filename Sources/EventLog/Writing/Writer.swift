internal import LMDB

/// Carries out commands, many in one transaction; lives on one thread.
final class Writer<State: LogState> {
    typealias Answer = Request<State>.Answer

    private let environment: Environment
    private let store: LogStore
    private let configuration: EventLogConfiguration
    private let watch: HeadWatch
    private let schedule: SealingSchedule
    private var ledger: Ledger<State>
    private var isStopped = false

    init(
        _ store: LogStore,
        _ configuration: EventLogConfiguration,
        _ watch: HeadWatch,
        _ schedule: SealingSchedule
    ) throws(EventLogError) {
        self.environment = try store.opened()
        self.store = store
        self.configuration = configuration
        self.watch = watch
        self.schedule = schedule
        self.ledger = try Ledger(store)
        watch.announce(ledger.head)
    }

    /// Answers all that the queue gives, until it is closed and drained.
    func serve(_ queue: CommandQueue<Request<State>>) {
        var requests: [Request<State>] = []
        while queue.take(into: &requests) {
            answer(requests)
            schedule.holdBack()
            if isStopped { queue.close() }
            queue.linger(for: requests.count)
            requests.removeAll(keepingCapacity: true)
        }
    }

    private func answer(_ requests: [Request<State>]) {
        var waiting = requests[...]
        while !waiting.isEmpty {
            let answers = isStopped ? waiting.map { _ in .failure(.closed) } : carryOut(waiting)
            for (request, answer) in zip(waiting, answers) { request.answer(answer) }
            waiting = waiting.dropFirst(answers.count)
        }
    }

    /// Carries out the first request and as many more as fit in a transaction, and commits once.
    private func carryOut(_ requests: ArraySlice<Request<State>>) -> [Answer] {
        var answers: [Answer] = []
        answers.reserveCapacity(requests.count)
        do throws(BatchFailure) {
            try environment.write { transaction throws(BatchFailure) in
                try fill(&transaction, with: requests, &answers)
            }
        } catch {
            recover(from: error)
            return Array(repeating: .failure(.store(error.cause)), count: min(answers.count + 1, requests.count))
        }
        watch.announce(ledger.head)
        schedule.announce(ledger.head)
        return answers
    }

    private func fill(
        _ transaction: inout WriteTransaction,
        with requests: ArraySlice<Request<State>>,
        _ answers: inout [Answer]
    ) throws(BatchFailure) {
        ledger.beginBatch(now: configuration.clock())
        do throws(LMDBError) {
            for request in requests {
                switch request.work {
                case .command(let command):
                    guard let answer = try ledger.carryOut(command, in: &transaction) else { return }
                    answers.append(answer)
                case .upkeep(let body):
                    guard answers.isEmpty else { return }
                    return answers.append(.success(try ledger.maintain(body, in: &transaction)))
                case .seal(let segments):
                    guard answers.isEmpty else { return }
                    return answers.append(.success(try ledger.seal(segments, in: &transaction)))
                }
            }
        } catch {
            throw BatchFailure(error)
        }
    }

    /// Goes on from what the store has after an abort; stops after a failed commit.
    private func recover(from failure: BatchFailure) {
        guard case .aborted = failure else { return stop(failure.cause) }
        do throws(EventLogError) { ledger = try Ledger(store) } catch { stop(LMDBError(error)) }
    }

    private func stop(_ cause: LMDBError) {
        isStopped = true
        configuration.onFatal(cause)
    }
}
