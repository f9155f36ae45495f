internal import EventLog
internal import LMDB
internal import Synchronization

extension EventLog {
    typealias Answering<Answer> = @Sendable (inout State, inout WriteTransaction) throws(LMDBError) -> Answer

    /// Runs `body` on the writer's thread, between commands, and answers what it made.
    func ask<Answer: Sendable>(
        priority: Priority = .sustaining,
        _ body: @escaping Answering<Answer>
    ) async throws(AppendError<State.Refusal>) -> Answer {
        let handover = Handover<Answer>()
        try await maintain(priority: priority) { state, transaction throws(LMDBError) in
            handover.put(try body(&state, &transaction))
        }
        guard let answer = handover.take() else { preconditionFailure("what was maintained has been answered") }
        return answer
    }
}
