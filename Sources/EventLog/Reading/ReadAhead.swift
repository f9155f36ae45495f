internal import Dispatch
internal import Synchronization

/// A replay on a thread of its own, which reads on while a batch is folded.
final class ReadAhead: Sendable {
    private struct State {
        var filled: [Result<ReplayBatch, EventLogError>] = []
        var emptied: [ReplayBatch] = []
        var isStopped = false
    }

    /// One that is folded, one that is filled, and one between them.
    private static let batchCount = 3

    private let state = Mutex(State())

    /// Counts what is in `filled`, and after all of it the end.
    private let arrival = DispatchSemaphore(value: 0)

    /// Counts the batches that may yet be filled before one is given back.
    ///
    /// It begins at zero, since a semaphore that is given up below its first value ends the process.
    private let room = DispatchSemaphore(value: 0)
    private let end = DispatchSemaphore(value: 0)

    init(_ replay: consuming Replay) throws(EventLogError) {
        for _ in 0..<Self.batchCount { room.signal() }
        try DedicatedThread.start { [self, replay] in
            run(replay)
        } onEnd: { [end] in
            end.signal()
        }
    }

    /// Waits for the next batch; `nil` after the last.
    func next() throws(EventLogError) -> ReplayBatch? {
        arrival.wait()
        let next = state.withLock { $0.filled.isEmpty ? nil : $0.filled.removeFirst() }
        return try next?.get()
    }

    /// Takes back the memory of a batch.
    func reuse(_ batch: consuming ReplayBatch) {
        state.withLock { [batch] in $0.emptied.append(batch) }
        room.signal()
    }

    /// Reads no further, and returns when the thread has ended.
    func stop() {
        state.withLock { $0.isStopped = true }
        room.signal()
        end.wait()
    }

    private func run(_ replay: consuming Replay) {
        while !replay.isOver {
            room.wait()
            guard var batch = emptied() else { return }
            do throws(EventLogError) {
                try replay.fill(&batch)
                put(.success(batch))
            } catch {
                return put(.failure(error))
            }
        }
        arrival.signal()
    }

    /// Memory for a batch, or `nil` when none is wanted.
    private func emptied() -> ReplayBatch? {
        state.withLock { $0.isStopped ? nil : $0.emptied.popLast() ?? ReplayBatch() }
    }

    private func put(_ result: consuming Result<ReplayBatch, EventLogError>) {
        state.withLock { [result] in $0.filled.append(result) }
        arrival.signal()
    }
}
