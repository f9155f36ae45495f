internal import ArgumentParser
internal import Presenting
internal import RegistryAPI

/// Lists pods.
struct PodsCommand: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "pods",
        abstract: "List pods that meet all of the terms given.",
        discussion: """
            A term without a sign matches a tag exactly, or a part of the id, claim, image, ip or an attribute's \
            value. Other terms: tag:x, -tag:x, key=value, key!=value, key<n, key>n, lastbeat<-2m, challenge=x. Put terms \
            that begin with '-' behind '--'.
            """
    )

    @Argument(help: "What the pods must meet.") var terms: [String] = []
    @Flag(name: .customLong("all"), help: "Retired pods too.") var includesRetired = false
    @OptionGroup var past: AsOfOption
    @OptionGroup var options: CommonOptions

    func run(in session: Session) async throws {
        let query = PodQuery(terms: terms, includesRetired: includesRetired, asOf: past.asOf)
        let list = try await session.client(options).pods(query)
        try session.show(Presentation(list, now: session.console.now()), options.output)
    }
}
