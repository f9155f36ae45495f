internal import FoundationEssentials
internal import Glibc
internal import PodctlCore
internal import RegistryAPI

extension Console {
    /// The process's own surroundings.
    static var process: Console {
        Console(
            output: { write($0, to: .standardOutput) },
            notes: { write($0, to: .standardError) },
            answer: { await nextLine() },
            isInteractive: isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1,
            environment: ProcessInfo.processInfo.environment,
            now: { Timestamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1_000)) }
        )
    }

    /// Writes a line at once, so that what follows it in a pipe sees it; a reader that left ends the process.
    private static func write(_ line: String, to stream: Stream) {
        var rest = Array("\(line)\n".utf8)[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(stream.rawValue, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { exit(CommandStatus.failure.rawValue) }
            rest.removeFirst(count)
        }
    }

    /// Reading blocks and cannot be interrupted, so a task of its own does it and whoever waits can leave.
    private static func nextLine() async -> String? {
        let (lines, continuation) = AsyncStream.makeStream(of: String.self)
        Task.detached {
            if let line = readLine() { continuation.yield(line) }
            continuation.finish()
        }
        return await lines.first { _ in true }
    }

    private enum Stream: Int32 {
        case standardOutput = 1
        case standardError = 2
    }
}
