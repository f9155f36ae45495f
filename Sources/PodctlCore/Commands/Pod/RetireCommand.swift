internal import ArgumentParser
internal import Presenting
internal import RegistryAPI

/// Retires pods, for good.
struct RetireCommand: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "retire",
        abstract: "Retire pods for good; their droplets are deleted.",
        discussion: """
            One unclaimed pod named by its id needs no question. Several, or a claimed one, are listed first and need \
            a 'y' or --yes; a claim ends with its pod. A pod that has changed since it was listed, or \
            selected, is left alone.
            """
    )

    @OptionGroup var selection: PodSelection
    @Option(name: .customLong("reason"), help: "Why; kept in the log.") var reason: String?
    @Flag(name: .customLong("yes"), help: "Ask nothing.") var isConfirmed = false
    @OptionGroup var options: CommonOptions

    func run(in session: Session) async throws {
        let client = try session.client(options)
        let pods = try await selection.pods(client)
        let isAsked = needsQuestion(pods)
        if isAsked {
            let now = session.console.now()
            try await Question(retiring: pods, of: client.server, now: now).ask(in: session)
        }
        try await session.each(pods, named: \.id) { pod in
            let request = RetireRequest(reason: reason, release: pod.claim != nil)
            let receipt = try await client.retire(pod.id, request, ifVersion: version(of: pod, isAsked))
            try session.show(Presentation(receipt, of: pod.id, did: "retired"), options.output)
        }
    }

    /// What was decided by what was read is done to nothing newer.
    ///
    /// An unclaimed pod that was only named is retired whatever its droplet has done since: the request releases no claim.
    private func version(of pod: PodResource, _ isAsked: Bool) -> UInt32? {
        isAsked || !selection.terms.isEmpty || pod.claim != nil ? pod.version : nil
    }

    private func needsQuestion(_ pods: [PodResource]) -> Bool {
        !isConfirmed && (!selection.terms.isEmpty || pods.count > 1 || pods.contains { $0.claim != nil })
    }
}
