internal import ArgumentParser
internal import Presenting
internal import RegistryAPI

/// Shows what the reconciler means to do.
struct PlanCommand: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "Show what the reconciler means to do now, why, and what it costs.",
        discussion: """
            With a paused reconciler, `podctl plan -f FILE` keeps the plan for a second pair of eyes, and \
            `podctl apply FILE` carries out just that plan, as long as nothing has changed since.
            """
    )

    @Option(name: [.customShort("f"), .customLong("file")], help: "Also keep the plan in a new file, as JSON.")
    var file: String?
    @OptionGroup var options: CommonOptions

    func run(in session: Session) async throws {
        let plan = try await session.client(options).plan()
        if let file { try PlanFile(path: file).write(plan) }
        try session.show(Presentation(plan, now: session.console.now()), options.output)
    }
}
