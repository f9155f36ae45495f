internal import EventLog
internal import Synchronization

/// Folds of the log from its first event on, each on a thread of its own, and few at a time.
///
/// A long log takes seconds. On the threads that answer everybody, as many as there are cores, a few such questions
/// would leave nobody to take heartbeats; and each holds a fleet of its own.
package final class PastFolds: Sendable {
    private let maximum: Int
    private let running = Mutex(0)

    package init(maximum: Int) {
        self.maximum = maximum
    }

    /// Refuses at once when as many run as may.
    package func run<Value: Sendable>(_ fold: @escaping @Sendable () throws -> Value) async throws -> Value {
        guard enter() else { throw PastFoldsBusy(maximum: maximum) }
        defer { leave() }
        return try await withCheckedThrowingContinuation { continuation in
            do throws(EventLogError) {
                try DedicatedThread.start({ continuation.resume(with: Result(catching: fold)) }, onEnd: {})
            } catch {
                continuation.resume(throwing: error)
            }
        }
    }

    private func enter() -> Bool {
        running.withLock { running in
            guard running < maximum else { return false }
            running += 1
            return true
        }
    }

    private func leave() {
        running.withLock { $0 -= 1 }
    }
}

/// As many questions about the past are being answered as may be at a time.
package struct PastFoldsBusy: Error, Hashable, Sendable {
    package let maximum: Int
}
