/// A task that waits for its answer, of which it must be given exactly one.
///
/// Not a `CheckedContinuation`: generic code has to look up the layout of one at every copy, which took a tenth of the time
/// that an append takes the processor.
@safe
struct WaitingTask<Answer: Sendable>: Sendable {
    private let continuation: UnsafeContinuation<Answer, Never>

    /// Waits until somebody answers the task that `body` is given.
    static func answer(_ body: (WaitingTask) -> Void) async -> Answer {
        await unsafe withUnsafeContinuation { continuation in body(unsafe WaitingTask(continuation: continuation)) }
    }

    func resume(returning answer: Answer) {
        unsafe continuation.resume(returning: answer)
    }
}
