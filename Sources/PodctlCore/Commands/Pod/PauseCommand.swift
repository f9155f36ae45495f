internal import ArgumentParser
internal import Presenting
internal import RegistryAPI

/// Keeps the reconciler's hands off a pod.
struct PauseCommand: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "pause",
        abstract: "Keep the reconciler from changing a pod's droplet, until the pod is resumed."
    )

    @Argument(help: "The pod's id.", transform: NameArgument.podID) var id: String
    @Option(name: .customLong("reason"), help: "Why; kept in the log.") var reason: String?
    @OptionGroup var seen: VersionOption
    @OptionGroup var options: CommonOptions

    func run(in session: Session) async throws {
        let receipt = try await session.client(options).pause(id, reason: reason, ifVersion: seen.version)
        try session.show(Presentation(receipt, of: id, did: "paused"), options.output)
    }
}
