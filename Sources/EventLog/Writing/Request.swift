/// A command and the caller that waits for its answer.
struct Request<State: LogState>: Sendable {
    typealias Answer = Result<Receipt, AppendError<State.Refusal>>

    let command: Command<State>
    let caller: CheckedContinuation<Answer, Never>
}
