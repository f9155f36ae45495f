internal import LMDB

/// Work for the writer's thread, and the caller that waits for its answer.
struct Request: Sendable {
    /// A refusal is one of the state that the request is for.
    typealias Answer = Result<Receipt, AppendError<any Error>>

    /// Changes views through the state of the log.
    typealias Upkeep = @Sendable (any ErasedState, inout WriteTransaction) throws(LMDBError) -> Void

    enum Work: Sendable {
        case command(AnyCommand)

        /// Changes to the views alone, in a transaction of their own.
        case upkeep(Upkeep, Priority)

        /// Segments that take the place of their rows, in a transaction of their own.
        case seal([SealedSegment])
    }

    enum Caller: Sendable {
        case task(WaitingTask<Answer>)
        case sealer(SealingSchedule, last: Position)
    }

    let work: Work
    let caller: Caller

    func answer(_ answer: Answer) {
        switch caller {
        case .task(let task): task.resume(returning: answer)
        case .sealer(let schedule, let last): schedule.end(isStored: (try? answer.get()) != nil, through: last)
        }
    }
}
