internal import ArgumentParser
internal import RegistryAPI

/// The pods that a command is to change: named one by one, or chosen by terms.
struct PodSelection: ParsableArguments {
    @Argument(help: "The pods' ids.", transform: NameArgument.podID) var ids: [String] = []
    @Option(
        name: .customLong("select"),
        parsing: .upToNextOption,
        help: "What the pods must meet; a term that begins with '-' is --select=-tag:x."
    )
    var terms: [String] = []

    func validate() throws {
        guard ids.isEmpty != terms.isEmpty else {
            throw ValidationError("give either ids or --select terms; no selection never means all pods")
        }
    }

    /// Each pod once, as it is now.
    func pods(_ client: RegistryClient) async throws -> [PodResource] {
        if !terms.isEmpty { return try await selected(client) }
        var pods: [PodResource] = []
        for id in ids where !pods.contains(where: { $0.id == id }) { pods.append(try await client.pod(id)) }
        return pods
    }

    /// The ids alone, for which nobody is asked where they are given.
    func ids(_ client: RegistryClient) async throws -> [String] {
        terms.isEmpty ? ids : try await selected(client).map(\.id)
    }

    private func selected(_ client: RegistryClient) async throws -> [PodResource] {
        let pods = try await client.pods(PodQuery(terms: terms)).pods
        guard !pods.isEmpty else { throw RegistryClientError.notFound("no pod meets \(terms.joined(separator: " "))") }
        return pods
    }
}
