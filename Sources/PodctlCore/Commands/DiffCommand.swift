internal import ArgumentParser
internal import Presenting
internal import RegistryAPI

/// Compares the fleet with itself at another time.
struct DiffCommand: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Show what changed between two moments.",
        discussion: "What came and went between the two is not shown; `podctl events` tells it."
    )

    @OptionGroup var moments: DiffOptions
    @OptionGroup var options: CommonOptions

    func run(in session: Session) async throws {
        let diff = try await session.client(options).diff(from: moments.start, to: moments.end)
        try session.show(Presentation(diff), options.output)
    }
}
