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
        var process = try HookProcess(path, argument: step.verb.rawValue, environment: environment(for: step.order))
        switch await process.ending(within: timeLimit) {
        case .exited(0): return
        case .exited(let status): throw .failed(process.told(after: "the hook's \(step.verb) ended with \(status)"))
        case .killed(let signal): throw .failed("the hook's \(step.verb) was ended by signal \(signal)")
        case .unseen: throw .failed("the hook's \(step.verb) ended, and nobody saw how")
        case .overdue: throw .failed("the hook's \(step.verb) took longer than \(timeLimit) and was ended")
        }
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
