import Foundation
import Glibc

/// A Redis server of the bench's own that syncs its log for every command, and the program that appends to it.
struct RedisPeer: Sendable {
    let server: String
    let client: String

    /// Callers append to a stream of a new server, which ends with the measurement.
    func append(_ crowd: Crowd, in directory: String) async throws -> Tally {
        let process = Process()
        process.executableURL = URL(filePath: server)
        process.arguments = Self.arguments(directory)
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        // A child is born with the signals blocked that the thread it comes from has blocked, so that SIGTERM may not do.
        defer {
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
        }
        let socket = Self.socket(directory)
        try await Self.wait(for: socket, of: process)
        return try Tally(printed: Child.numbers(client, [socket, "\(crowd.callers)", "\(crowd.seconds)"]))
    }

    /// Of its own directory alone, on no network.
    private static func arguments(_ directory: String) -> [String] {
        [
            "--port", "0", "--unixsocket", socket(directory), "--dir", directory, "--save", "",
            "--appendonly", "yes", "--appendfsync", "always", "--daemonize", "no",
        ]
    }

    private static func socket(_ directory: String) -> String { "\(directory)/s" }

    private static func wait(for socket: String, of process: Process) async throws {
        while !Files.exists(socket) {
            guard process.isRunning else { throw Failure("the Redis server did not start") }
            try await Task.sleep(for: .milliseconds(5))
        }
    }
}
