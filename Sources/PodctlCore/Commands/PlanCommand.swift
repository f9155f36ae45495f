internal import ArgumentParser
internal import Presenting
internal import RegistryAPI

/// Shows what the reconciler means to do.
struct PlanCommand: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "Show what the reconciler means to do now, and why."
    )

    @OptionGroup var options: CommonOptions

    func run(in session: Session) async throws {
        let plan = try await session.client(options).plan()
        try session.show(Presentation(plan, now: session.console.now()), options.output)
    }
}
