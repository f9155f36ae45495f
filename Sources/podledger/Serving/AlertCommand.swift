internal import ChildProcesses
internal import FoundationEssentials
internal import Logging
internal import Pods
internal import RegistryServer

/// The operator's command, run by the shell once for each alert.
struct AlertCommand: Sendable {
    let text: String
    let logger: Logger
    var timeLimit = Duration.seconds(30)

    /// Waits for the command, which gets no more of this process's environment than it needs, and so no token.
    ///
    /// In a task of its own, since an alert that has begun is not cut short when the server is told to end.
    func run(for alert: Alert) async {
        await Task { await carryOut(alert) }.value
    }

    private func carryOut(_ alert: Alert) async {
        let launch = Launch(
            "/bin/sh",
            ["-c", text],
            environment: environment(for: alert),
            output: .standardError,
            leadsGroup: true
        )
        do throws(LaunchFailure) {
            let process = try ChildProcess(launch)
            tell(await process.ending(within: timeLimit))
        } catch {
            logger.error("the alert command could not be run: \(error)")
        }
    }

    private func tell(_ ending: ChildProcess.Ending) {
        switch ending {
        case .exited(status: 0): break
        case .exited(let status): logger.error("the alert command ended with status \(status)")
        case .killed(let signal): logger.error("the alert command was ended by signal \(signal)")
        case .unseen: logger.error("the alert command ended, and nobody saw how")
        case .overdue:
            logger.error("the alert command took longer than \(timeLimit) and is ended, with all it had started")
        }
    }

    func environment(for alert: Alert) -> [String: String] {
        var environment = ProcessInfo.processInfo.environment.filter { ["HOME", "LANG", "PATH"].contains($0.key) }
        environment["PODLEDGER_ALERT"] = alert.kind.rawValue
        environment["PODLEDGER_REASON"] = alert.reason
        environment["PODLEDGER_EVENT"] = alert.event?.description
        return environment
    }
}
