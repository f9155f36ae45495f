internal import ArgumentParser
internal import Presenting
internal import RegistryAPI

/// Claims a pod.
struct ClaimCommand: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "claim",
        abstract: "Claim a pod, or any ready pod that meets some terms.",
        discussion: """
            Examples:
              podctl pod claim agent-7kq2m --holder alice --for 2h
              podctl pod claim --select tag:agent region=fra1 --for 2h
            """
    )

    @Argument(help: "The pod's id.", transform: NameArgument.podID) var id: String?
    @Option(name: .customLong("select"), parsing: .upToNextOption, help: "What a ready, unclaimed pod must meet.")
    var terms: [String] = []
    @OptionGroup var holder: HolderOption
    @Option(
        name: .customLong("for"),
        help: "How long, as in 2h; without it until released.",
        transform: TimeSpan.argument
    )
    var span: TimeSpan?
    @OptionGroup var seen: VersionOption
    @OptionGroup var options: CommonOptions

    func validate() throws {
        guard (id == nil) != terms.isEmpty else { throw ValidationError("give either a pod's id or --select terms") }
        try span?.validate(asLifetime: "--for")
    }

    func run(in session: Session) async throws {
        let holder = try holder.name(in: session.console.environment)
        let receipt = try await claim(session.client(options), holder)
        let name = receipt.pod?.id ?? id ?? "a pod"
        try session.show(Presentation(receipt, of: name, did: "claimed by \(holder)"), options.output)
    }

    private func claim(_ client: RegistryClient, _ holder: String) async throws -> ReceiptResource {
        let seconds = span?.seconds
        guard let id else {
            return try await client.claimAny(PoolClaimRequest(terms: terms, holder: holder, seconds: seconds))
        }
        return try await client.claim(id, ClaimRequest(holder: holder, seconds: seconds), ifVersion: seen.version)
    }
}
