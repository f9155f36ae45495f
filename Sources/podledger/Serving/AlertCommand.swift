internal import Foundation
internal import Logging
internal import Pods
internal import RegistryServer

/// The operator's command, run by the shell once for each alert.
struct AlertCommand: Sendable {
    private static let timeLimit = Duration.seconds(30)

    let text: String
    let logger: Logger

    /// Waits for the command, which gets no more of this process's environment than it needs, and so no token.
    func run(for alert: Alert) async {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", text]
        process.environment = environment(for: alert)
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.standardError
        do {
            let status = try await status(of: process)
            if status != 0 { logger.error("the alert command ended with status \(status)") }
        } catch {
            logger.error("the alert command could not be run: \(error.localizedDescription)")
        }
    }

    func environment(for alert: Alert) -> [String: String] {
        var environment = ProcessInfo.processInfo.environment.filter { ["HOME", "LANG", "PATH"].contains($0.key) }
        environment["PODLEDGER_ALERT"] = alert.kind.rawValue
        environment["PODLEDGER_REASON"] = alert.reason
        environment["PODLEDGER_EVENT"] = alert.event?.description
        return environment
    }

    /// Runs the process; one that takes longer than the limit is ended.
    private func status(of process: Process) async throws -> Int32 {
        let (endings, ended) = AsyncStream.makeStream(of: Int32.self)
        process.terminationHandler = { process in
            ended.yield(process.terminationStatus)
            ended.finish()
        }
        try process.run()
        let identifier = process.processIdentifier
        let limit = Task {
            try await Task.sleep(for: Self.timeLimit)
            logger.error("the alert command took longer than \(Self.timeLimit) and is ended")
            kill(identifier, SIGKILL)
        }
        defer { limit.cancel() }
        return await endings.first { _ in true } ?? 0
    }
}
