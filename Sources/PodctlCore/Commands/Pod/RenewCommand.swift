internal import ArgumentParser
internal import Presenting
internal import RegistryAPI

/// Moves the end of a claim.
struct RenewCommand: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "renew",
        abstract: "Move the end of a claim that is there, counted from now.",
        discussion: """
            Refused when the claim is over, or somebody else's than the holder's; `podctl pod claim` would claim the \
            pod anew, and without --for gives a claim that its holder has no end.
            """
    )

    @Argument(help: "The pod's id.", transform: NameArgument.podID) var id: String
    @OptionGroup var holder: HolderOption
    @Option(name: .customLong("for"), help: "How long from now, as in 2h.", transform: TimeSpan.argument)
    var span: TimeSpan
    @OptionGroup var seen: VersionOption
    @OptionGroup var options: CommonOptions

    func validate() throws {
        try span.validate(asLifetime: "--for")
    }

    func run(in session: Session) async throws {
        let holder = try holder.name(in: session.console.environment)
        let request = ClaimRequest(holder: holder, seconds: span.seconds)
        let receipt = try await session.client(options).renew(id, request, ifVersion: seen.version)
        let end = receipt.pod?.claim?.until.map { " until \($0)" } ?? ""
        try session.show(Presentation(receipt, of: id, did: "renewed for \(holder)\(end)"), options.output)
    }
}
