import Foundation
import Synchronization

/// A process of ours, with what it says in files.
final class RunningProgram: Sendable {
    let process: Process
    private let files: (output: URL, errors: URL)
    private let end = AsyncStream.makeStream(of: Int32.self)

    /// Starts `command`, whose first word is a path.
    init(_ command: [String], environment: [String: String] = [:], in directory: String) throws {
        let name = UUID().uuidString
        files = (URL(filePath: "\(directory)/\(name).out"), URL(filePath: "\(directory)/\(name).err"))
        process = Process()
        process.executableURL = URL(filePath: command[0])
        process.arguments = Array(command.dropFirst())
        process.currentDirectoryURL = URL(filePath: directory)
        process.environment = ["PATH": "/usr/bin:/bin", "HOME": directory].merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        let streams = [try Self.file(files.output), try Self.file(files.errors)]
        (process.standardOutput, process.standardError) = (streams[0], streams[1])
        process.terminationHandler = { [end] process in
            end.continuation.yield(process.terminationStatus)
            end.continuation.finish()
        }
        try process.run()
        // Foundation keeps them for good otherwise, and reads past a buffer's end once over a thousand files are open.
        for stream in streams { try stream.close() }
    }

    var output: String { Self.text(of: files.output) }
    var errors: String { Self.text(of: files.errors) }

    /// Waits until the process has ended by itself, or by what was sent to it.
    func status() async -> Int32 {
        for await status in end.stream { return status }
        return process.terminationStatus
    }

    /// Waits for the line that says where the program listens.
    func address() async throws -> String {
        try await eventually("the program says that it is ready") {
            if !process.isRunning, !output.contains("\n") { throw Ended(errors: errors) }
            return output.split(separator: "\n").first { $0.hasPrefix("ready ") }.map { String($0.dropFirst(6)) }
        }
    }

    /// Ends the process as a power cut would.
    func kill() async {
        if process.isRunning { _ = Glibc.kill(process.processIdentifier, SIGKILL) }
        _ = await status()
    }

    /// Ends the process in order and returns its status.
    func stop() async -> Int32 {
        process.terminate()
        return await status()
    }

    private static func file(_ url: URL) throws -> FileHandle {
        try Data().write(to: url)
        return try FileHandle(forWritingTo: url)
    }

    private static func text(of url: URL) -> String {
        (try? String(contentsOf: url, encoding: .utf8)) ?? ""
    }

    struct Ended: Error {
        let errors: String
    }
}
