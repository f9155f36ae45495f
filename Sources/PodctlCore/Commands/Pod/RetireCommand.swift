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
            a 'y' or --yes; a claim ends with its pod. A pod that has changed since it was listed is left alone.
            """
    )

    @Argument(help: "The pods' ids.", transform: NameArgument.podID) var ids: [String] = []
    @Option(
        name: .customLong("select"),
        parsing: .upToNextOption,
        help: "What the pods must meet; a term that begins with '-' is --select=-tag:x."
    )
    var terms: [String] = []
    @Option(name: .customLong("reason"), help: "Why; kept in the log.") var reason: String?
    @Flag(name: .customLong("yes"), help: "Ask nothing.") var isConfirmed = false
    @OptionGroup var options: CommonOptions

    func validate() throws {
        guard ids.isEmpty != terms.isEmpty else {
            throw ValidationError("give either ids or --select terms; no selection never means all pods")
        }
    }

    func run(in session: Session) async throws {
        let client = try session.client(options)
        let pods = try await chosenPods(client)
        if needsQuestion(pods) {
            let now = session.console.now()
            try await Question(retiring: pods, of: client.server, now: now).ask(in: session)
        }
        let failures = try await retire(pods, client, session)
        if let failure = failures.first { throw CommandFailure.partly(failure) }
    }

    /// Goes on after a failure, so that one pod does not keep the others alive, and returns what failed.
    private func retire(
        _ pods: [PodResource],
        _ client: RegistryClient,
        _ session: Session
    ) async throws -> [CommandStatus] {
        var failures: [CommandStatus] = []
        for pod in pods {
            let request = RetireRequest(reason: reason, release: pod.claim != nil)
            do {
                let receipt = try await client.retire(pod.id, request, ifVersion: pod.version)
                try session.show(Presentation(receipt, of: pod.id, did: "retired"), options.output)
            } catch let error as RegistryClientError where pods.count > 1 && error != .cancelled {
                session.console.notes("podctl: \(pod.id): \(error)")
                failures.append(CommandStatus(error))
            }
        }
        return failures
    }

    private func chosenPods(_ client: RegistryClient) async throws -> [PodResource] {
        if !terms.isEmpty {
            let pods = try await client.pods(PodQuery(terms: terms)).pods
            guard !pods.isEmpty else {
                throw RegistryClientError.notFound("no pod meets \(terms.joined(separator: " "))")
            }
            return pods
        }
        var pods: [PodResource] = []
        for id in ids where !pods.contains(where: { $0.id == id }) { pods.append(try await client.pod(id)) }
        return pods
    }

    private func needsQuestion(_ pods: [PodResource]) -> Bool {
        !isConfirmed && (!terms.isEmpty || pods.count > 1 || pods.contains { $0.claim != nil })
    }
}
