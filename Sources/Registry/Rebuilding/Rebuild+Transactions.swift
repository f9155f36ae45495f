internal import EventLog
internal import LMDB
internal import Pods

extension Rebuild {
    /// Runs `body` on the writer's thread unless the rebuild is interrupted.
    func maintain<Answer: Sendable>(
        _ body: @escaping EventLog<LiveFleet>.Answering<Answer>
    ) async throws(RebuildError) -> Answer {
        try checkInterruption()
        do throws(AppendError<Refusal>) { return try await registry.log.ask(body) } catch {
            throw .write(RegistryError(error))
        }
    }

    func checkInterruption() throws(RebuildError) {
        guard !isInterrupted() else { throw .interrupted }
    }

    func read<Value>(_ body: (LogReader) throws(RegistryReadError) -> Value) throws(RebuildError) -> Value {
        do throws(RegistryReadError) { return try body(registry.reader.log) } catch { throw .read(error) }
    }
}
