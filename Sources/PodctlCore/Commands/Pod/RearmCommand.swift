internal import ArgumentParser
internal import Presenting
internal import RegistryAPI

/// Gives a machine another key.
struct RearmCommand: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "rearm",
        abstract: "Give the machine that serves a pod another single-use key, when it has lost its own.",
        discussion: """
            For a machine that was rebuilt, or whose key was revoked. Put the key on the machine as `api_key` in \
            /etc/podledger/podlet.json and restart podlet, which then enrols. The key that it had is revoked at once, so \
            a machine that still beats falls silent; its pod is left alone until it enrols.
            """
    )

    @Argument(help: "The pod's id.", transform: NameArgument.podID) var id: String
    @Option(
        name: .customLong("expires"),
        help: "How long the machine may take to enrol (default: 1d).",
        transform: TimeSpan.argument
    )
    var span: TimeSpan?
    @OptionGroup var file: KeyFileOption
    @Flag(name: .customLong("yes"), help: "Ask nothing.") var isConfirmed = false
    @OptionGroup var seen: VersionOption
    @OptionGroup var options: CommonOptions

    func validate() throws {
        try span?.validate(asLifetime: "--expires")
        try file.validate(with: options.output)
    }

    func run(in session: Session) async throws {
        let client = try session.client(options)
        if !isConfirmed { try await question(of: client.server).ask(in: session) }
        let new = try NewKey(file)
        let request = RearmRequest(secretHash: new.secretHash, expiresIn: span?.seconds)
        let receipt = try await client.rearm(id, request, ifVersion: seen.version)
        try session.show(new, issuedBy: receipt, options.output)
    }

    private func question(of server: String) -> Question {
        Question(
            story: "The machine of \(id) of \(server) would not be heard before it is given the new key.",
            question: "Rearm it?",
            unattended: "nobody can be asked here; give --yes to rearm \(id)",
            declined: "nothing was changed"
        )
    }
}
