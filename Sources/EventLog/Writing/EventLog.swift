internal import Dispatch
internal import DurableFiles
package import LMDB

/// The one writer of a log: callers queue, one thread decides and stores, many commands become durable together.
package final class EventLog<State: LogState>: Sendable {
    /// Reads this log, until it is closed.
    package let reader: LogReader

    /// What its times are told by.
    package var clock: LogClock { watchers.clock }

    let watchers: Watchers
    private let queue: CommandQueue<Request>
    private let end: Latch

    private init(
        _ reader: LogReader,
        _ watchers: Watchers,
        _ queue: CommandQueue<Request>,
        _ end: Latch
    ) {
        self.reader = reader
        self.watchers = watchers
        self.queue = queue
        self.end = end
    }

    deinit {
        queue.close()
    }

    /// Opens the log of a directory, or begins one; another process, or this one, may not have it open for writing.
    package static func open(_ configuration: EventLogConfiguration) throws(EventLogError) -> EventLog {
        let directory = LogDirectory(path: configuration.directory)
        try directory.create()
        let lock = try directory.lock()
        let store = try LogStore.begin(configuration, views: State.tableNames)
        let watchers = try Watchers(store, configuration)
        let watch = HeadWatch()
        let schedule = try SealingSchedule(store, segmentsPerSeal: configuration.segmentsPerSeal)
        let writer = try Writer(store, loadingState: StateBox<State>.load, configuration, watchers, watch, schedule)
        let queue = CommandQueue<Request>(limit: configuration.queueLimit)
        let sealerEnd = DispatchSemaphore(value: 0)
        let sealer = Sealer(queue, store, schedule) { damage in
            watchers.meter.note(damage: damage)
            configuration.onDamage(damage)
        }
        try DedicatedThread.start {
            sealer.run()
        } onEnd: {
            sealerEnd.signal()
        }
        let end = Latch()
        do throws(EventLogError) {
            try DedicatedThread.start {
                writer.serve(queue)
            } onEnd: {
                schedule.close()
                sealerEnd.wait()
                watch.close()
                store.close()
                lock.release()
                end.open()
            }
        } catch {
            schedule.close()
            throw error
        }
        return EventLog(LogReader(store, watch), watchers, queue, end)
    }

    /// Answers when what the command added is durable; cancelling the task does not take the command back.
    package func execute(_ command: Command<State>) async throws(AppendError<State.Refusal>) -> Receipt {
        try await submit(.command(AnyCommand(command)))
    }

    package typealias Upkeep = @Sendable (inout State, inout WriteTransaction) throws(LMDBError) -> Void

    /// Runs `body` on the writer's thread, between commands, in a transaction of its own; keep it short.
    package func maintain(
        priority: Priority = .sustaining,
        _ body: @escaping Upkeep
    ) async throws(AppendError<State.Refusal>) {
        let upkeep: Request.Upkeep = { held, transaction throws(LMDBError) in
            try body(&held.box(of: State.self).state, &transaction)
        }
        _ = try await submit(.upkeep(upkeep, priority))
    }

    private func submit(_ work: Request.Work) async throws(AppendError<State.Refusal>) -> Receipt {
        do throws(AppendError<any Error>) {
            return try await queue.answer(to: work).get()
        } catch {
            throw AppendError(error)
        }
    }

    /// Carries out what waits, ends the thread and lets go of the directory.
    package func close() async {
        queue.close()
        await end.wait()
    }
}

extension CommandQueue<Request> {
    /// Has the writer do some work, and waits for what it says.
    fileprivate func answer(to work: Request.Work) async -> Request.Answer {
        await WaitingTask<Request.Answer>.answer { caller in
            switch add(Request(work: work, caller: .task(caller))) {
            case .admitted: break
            case .full: caller.resume(returning: .failure(.overloaded))
            case .closed: caller.resume(returning: .failure(.closed))
            }
        }
    }
}

extension Sealer {
    /// Hands what it prepares to the writer through the writer's queue.
    fileprivate init(
        _ queue: CommandQueue<Request>,
        _ store: LogStore,
        _ schedule: SealingSchedule,
        onDamage: @escaping @Sendable (EventLogError) -> Void
    ) {
        self.init(
            store: store,
            schedule: schedule,
            submit: { segments in
                guard let last = segments.last?.last else { return false }
                let request = Request(work: .seal(segments), caller: .sealer(schedule, last: last))
                return queue.add(request) == .admitted
            },
            onDamage: onDamage
        )
    }
}
