internal import Glibc

/// A program that this one has started: what would end this one ends only that one.
package struct ChildProcess: ~Copyable {
    package enum Ending: Hashable, Sendable {
        case exited(status: CInt)
        case killed(signal: CInt)

        /// It took longer than it may.
        case overdue

        /// It is there no more, and how it ended was told to nobody.
        case unseen
    }

    private static let pollInterval = Duration.milliseconds(20)

    private let process: pid_t
    private let output: CInt?
    private let leadsGroup: Bool

    package init(_ launch: Launch) throws(LaunchFailure) {
        (process, output) = try launch.spawn()
        leadsGroup = launch.leadsGroup
    }

    deinit {
        if let output { close(output) }
    }

    /// Fills the front of `buffer` with what the program writes, and returns how far; zero when there is no more, or
    /// none yet where reading does not wait.
    package borrowing func read(into buffer: inout [UInt8]) -> Int {
        guard let output else { return 0 }
        while true {
            let count = unsafe buffer.withUnsafeMutableBytes { unsafe Glibc.read(output, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            return max(0, count)
        }
    }

    /// Waits for the end of the process, however long that takes.
    package borrowing func ending() -> Ending {
        while true {
            if let ending = look(options: 0) { return ending }
        }
    }

    /// Waits for the end; the process, or the whole group, is killed when it takes too long or the task is cancelled.
    ///
    /// `onTurn` is called now and then, and once after the end.
    package borrowing func ending(
        within limit: Duration,
        onTurn: (borrowing ChildProcess) -> Void = { _ in }
    ) async -> Ending {
        let deadline = ContinuousClock.now + limit
        var isKilled = false
        while true {
            let ending = look(options: WNOHANG)
            onTurn(self)
            if let ending { return isKilled && !Task.isCancelled ? .overdue : ending }
            if !isKilled, Task.isCancelled || ContinuousClock.now >= deadline {
                kill(leadsGroup ? -process : process, SIGKILL)
                isKilled = true
            }
            await pause()
        }
    }

    /// Does not end early when the task is cancelled, which is for the loop to see.
    private borrowing func pause() async {
        await Task { try? await Task.sleep(for: Self.pollInterval) }.value
    }

    /// How the process ended; `nil` while it has not.
    private borrowing func look(options: CInt) -> Ending? {
        var status: CInt = 0
        let found = unsafe waitpid(process, &status, options)
        if found == -1, errno != EINTR { return .unseen }
        guard found == process else { return nil }
        let signal = status & 0x7f
        return signal == 0 ? .exited(status: status >> 8 & 0xff) : .killed(signal: signal)
    }
}
