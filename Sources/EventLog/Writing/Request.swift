internal import LMDB

/// Work for the writer's thread, and the caller that waits for its answer.
struct Request<State: LogState>: Sendable {
    typealias Answer = Result<Receipt, AppendError<State.Refusal>>

    enum Work: Sendable {
        case command(Command<State>)

        /// Changes to the views alone, in a transaction of their own.
        case upkeep(EventLog<State>.Upkeep)
    }

    let work: Work
    let caller: CheckedContinuation<Answer, Never>
}
