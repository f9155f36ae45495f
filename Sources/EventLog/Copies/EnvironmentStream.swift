internal import Dispatch
internal import DurableFiles
internal import LMDB
internal import Synchronization

/// A snapshot of an environment as a stream of bytes: LMDB writes it into a pipe on a thread of its own.
struct EnvironmentStream {
    let environment: Environment

    init(_ environment: Environment) {
        self.environment = environment
    }

    /// Lends the reading end of the pipe, and returns when the thread has ended too.
    ///
    /// When `body` throws, nobody reads on, and the thread's write fails.
    func drain(_ body: (borrowing Descriptor<CopyError>) throws(CopyError) -> Void) throws(CopyError) {
        let ends = try Descriptor<CopyError>.pipe()
        let end = DispatchSemaphore(value: 0)
        let failure = FirstFailure()
        let source = Descriptor<CopyError>(number: ends.readingEnd, path: "the copy")
        try start(ends.writingEnd, failure, end)
        let result = Self.result(of: body, source)
        end.wait()
        try result.get()
        try failure.check()
    }

    /// Closes the reading end when `body` is done with it.
    private static func result(
        of body: (borrowing Descriptor<CopyError>) throws(CopyError) -> Void,
        _ source: consuming Descriptor<CopyError>
    ) -> Result<Void, CopyError> {
        do throws(CopyError) { return .success(try body(source)) } catch { return .failure(error) }
    }

    private func start(_ sink: CInt, _ failure: FirstFailure, _ end: DispatchSemaphore) throws(CopyError) {
        do throws(EventLogError) {
            try DedicatedThread.start { [environment] in
                let descriptor = Descriptor<CopyError>(number: sink, path: "the copy")
                do throws(LMDBError) {
                    try environment.copy(to: descriptor.number)
                } catch {
                    failure.note(error)
                }
            } onEnd: {
                end.signal()
            }
        } catch {
            _ = Descriptor<CopyError>(number: sink, path: "the copy")
            throw .log(error)
        }
    }
}

/// What the copying thread has to say at its end.
private final class FirstFailure: Sendable {
    private let failure = Mutex<LMDBError?>(nil)

    func note(_ error: LMDBError) {
        failure.withLock { $0 = error }
    }

    func check() throws(CopyError) {
        if let failure = failure.withLock(\.self) { throw CopyError(failure) }
    }
}
