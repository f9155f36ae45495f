internal import Synchronization

/// Runs jobs only when it is told to, one after another in the order they came, so that a seed decides everything.
package final class VirtualExecutor: TaskExecutor {
    private let jobs = Mutex<[UnownedJob]>([])

    package init() {}

    package func enqueue(_ job: consuming ExecutorJob) {
        let job = unsafe UnownedJob(job)
        unsafe jobs.withLock { unsafe $0.append(job) }
    }

    /// Runs jobs until none is left; every task then waits for something that only the world can bring.
    package func drain() {
        while let job = unsafe next() {
            unsafe job.runSynchronously(on: asUnownedTaskExecutor())
        }
    }

    private func next() -> UnownedJob? {
        unsafe jobs.withLock { jobs in unsafe jobs.isEmpty ? nil : jobs.removeFirst() }
    }
}
