internal import DurableFiles
internal import FoundationEssentials
internal import Glibc
internal import PodctlCore
internal import Presenting
internal import RegistryAPI

extension Console {
    /// The process's own surroundings.
    static var process: Console {
        Console(
            output: { try write($0, to: .standardOutput) },
            notes: { try? write($0, to: .standardError) },
            answer: { await nextLine() },
            isInteractive: isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1,
            environment: ProcessInfo.processInfo.environment,
            now: { Timestamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1_000)) }
        )
    }

    /// Writes a line at once, so that what follows it in a pipe sees it.
    private static func write(_ line: String, to stream: Stream) throws(LostOutput) {
        do throws(FileFailure) {
            let bytes = Array("\(line)\n".utf8)
            try Descriptor<FileFailure>.write(bytes.span, to: stream.rawValue, path: "a standard stream")
        } catch {
            throw LostOutput(code: error.code)
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
