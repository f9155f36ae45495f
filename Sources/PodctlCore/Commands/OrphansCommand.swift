internal import ArgumentParser
internal import Presenting
internal import RegistryAPI

/// Droplets with the registry's marker that no pod explains.
struct OrphansCommand: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "orphans",
        abstract: "List the droplets that carry this registry's marker and belong to no pod.",
        discussion: """
            They cost money and are never deleted by themselves. Give one a pod with `podctl pod adopt DROPLET`, then \
            retire that pod; or delete the droplet at DigitalOcean.
            """
    )

    @OptionGroup var options: CommonOptions

    func run(in session: Session) async throws {
        let orphans = try await session.client(options).orphans()
        try session.show(Presentation(orphans, now: session.console.now()), options.output)
    }
}
