internal import ArgumentParser
internal import Presenting
internal import RegistryAPI

/// Lets a paused reconciler carry out a plan that people have read.
struct ApplyCommand: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "apply",
        abstract: "Let the paused reconciler carry out the plan in a file, and nothing else.",
        discussion: "Refused when the plan has moved on since, or when the reconciler is not paused."
    )

    @Argument(help: "What `podctl plan -f` kept.") var file: String
    @Option(name: .customLong("reason"), help: "Why; kept in the log.") var reason: String?
    @Flag(name: .customLong("yes"), help: "Ask nothing.") var isConfirmed = false
    @OptionGroup var options: CommonOptions

    func run(in session: Session) async throws {
        let plan = try PlanFile(path: file).read()
        guard let digest = plan.digest else {
            throw CommandFailure.usage("the plan in '\(file)' has no digest; the server that made it is too old")
        }
        guard !plan.actions.isEmpty else {
            session.console.notes("There is nothing to do: the plan in '\(file)' holds no action.")
            return
        }
        let client = try session.client(options)
        if !isConfirmed { try await question(plan, client.server, session).ask(in: session) }
        let receipt = try await client.applyPlan(digest: digest, reason: reason)
        try session.show(Presentation(receipt, ofPlanIn: file), options.output)
    }

    private func question(_ plan: PlanResource, _ server: String, _ session: Session) throws -> Question {
        let text = Presentation(plan, now: session.console.now()).text(false, false)
        return Question(
            story: "The reconciler of \(server) would do this:\n\n\(text)\n",
            question: "Apply it?",
            unattended: "nobody can be asked here; give --yes to apply the plan",
            declined: "nothing was applied"
        )
    }
}
