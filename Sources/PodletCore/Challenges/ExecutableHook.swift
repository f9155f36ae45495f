internal import ChildProcesses
internal import FoundationEssentials
internal import RegistryAPI

/// A program of the machine's image that is given the verb as its argument and the challenge in its environment.
package struct ExecutableHook: ChallengeHook {
    package static let path = "/usr/local/lib/podledger/challenge-hook"

    /// Long enough for an image to be pulled.
    package static let timeLimit = Duration.seconds(600)

    private let path: String
    private let timeLimit: Duration

    package init(path: String = path, timeLimit: Duration = timeLimit) {
        self.path = path
        self.timeLimit = timeLimit
    }

    package func carryOut(_ step: HookStep) async throws(HookFailure) {
        let process = try start(step)
        var tail = OutputTail()
        switch await process.ending(within: timeLimit, onTurn: { tail.drain($0) }) {
        case .exited(0): return
        case .exited(let status): throw .failed(tail.told(after: "the hook's \(step.verb) ended with \(status)"))
        case .killed(let signal): throw .failed("the hook's \(step.verb) was ended by signal \(signal)")
        case .unseen: throw .failed("the hook's \(step.verb) ended, and nobody saw how")
        case .overdue: throw .failed("the hook's \(step.verb) took longer than \(timeLimit) and was ended")
        }
    }

    /// In a process group of its own, so that all it has started can be ended with it.
    private func start(_ step: HookStep) throws(HookFailure) -> ChildProcess {
        let launch = Launch(
            path,
            [step.verb.rawValue],
            environment: environment(for: step.order),
            output: .polledWithErrors,
            leadsGroup: true
        )
        do throws(LaunchFailure) { return try ChildProcess(launch) } catch { throw .notRun(error.description) }
    }

    /// No more of podlet's own environment than a script needs.
    private func environment(for order: ChallengeOrder) -> [String: String] {
        var environment = ProcessInfo.processInfo.environment.filter { ["HOME", "LANG", "PATH"].contains($0.key) }
        environment["PODLEDGER_CHALLENGE"] = order.id
        environment["PODLEDGER_CHALLENGE_NAME"] = order.name
        environment["PODLEDGER_CHALLENGE_IMAGE"] = order.image
        environment["PODLEDGER_CHALLENGE_PORTS"] = order.ports.joined(separator: " ")
        environment["PODLEDGER_CHALLENGE_DEFINITION"] = String(order.definition)
        return environment
    }
}
