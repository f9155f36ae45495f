internal import Glibc

/// A thread of the operating system, for work that waits for the disk and must not hold up a shared pool.
package enum DedicatedThread {
    /// Runs `body`, lets go of what it holds, then calls `onEnd`.
    package static func start(
        _ body: sending @escaping () -> Void,
        onEnd: @escaping @Sendable () -> Void
    ) throws(EventLogError) {
        let work = unsafe Unmanaged.passRetained(Work(body, onEnd))
        var thread = pthread_t()
        let code = unsafe pthread_create(
            &thread,
            nil,
            { pointer in
                guard let pointer = unsafe pointer else { return nil }
                unsafe Unmanaged<Work>.fromOpaque(pointer).takeRetainedValue().run()
                return nil
            },
            work.toOpaque()
        )
        guard code == 0 else {
            unsafe work.release()
            throw .system(call: "pthread_create", path: "a new thread", code: code)
        }
        pthread_detach(thread)
    }

    /// Handed from one thread to another once, so never shared.
    private final class Work {
        private var body: (() -> Void)?
        private let onEnd: @Sendable () -> Void

        init(_ body: sending @escaping () -> Void, _ onEnd: @escaping @Sendable () -> Void) {
            self.body = body
            self.onEnd = onEnd
        }

        func run() {
            body?()
            body = nil
            onEnd()
        }
    }
}
