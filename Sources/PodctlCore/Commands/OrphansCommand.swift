internal import ArgumentParser
internal import Presenting
internal import RegistryAPI

/// Droplets of the registry that nobody looks after.
struct OrphansCommand: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "orphans",
        abstract: "List the droplets of this registry that nobody looks after, and what they cost a month.",
        discussion: """
            They are never deleted by themselves. An orphan carries this registry's marker and belongs to no pod: give \
            it one with `podctl pod adopt DROPLET`, and retire that pod to be rid of it. What an abandoned pod left \
            behind is listed as long as it is there: delete it at DigitalOcean.
            """
    )

    @OptionGroup var options: CommonOptions

    func run(in session: Session) async throws {
        let orphans = try await session.client(options).orphans()
        try session.show(Presentation(orphans, now: session.console.now()), options.output)
    }
}
