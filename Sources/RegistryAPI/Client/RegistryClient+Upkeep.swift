internal import Curl

extension RegistryClient {
    /// How long a rebuild may say nothing: it reads whole views back without a word.
    private static let silenceMaximum: Duration = .seconds(600)

    /// Has the server fold its views anew; giving up interrupts the rebuild, which the next one goes on with.
    package func rebuild(
        onProgress: (RebuildProgressResource) async -> Void
    ) async throws(RegistryClientError) -> RebuildReportResource {
        var lines = LineParser()
        do {
            let stream = try await http.stream(try rebuildRequest())
            guard stream.status == 200 else { throw RegistryClientError(try await stream.whole()) }
            for try await chunk in stream.chunks {
                for line in lines.receive(chunk) {
                    let message = try WireFormat.decode(RebuildMessage.self, from: line)
                    if let progress = message.progress { await onProgress(progress) }
                    if let problem = message.problem { throw RegistryClientError(problem) }
                    if let report = message.report { return report }
                }
            }
        } catch {
            throw Self.clientError(error, server)
        }
        throw .unreachable("\(server) ended before its rebuild did; run it again and it goes on")
    }

    private func rebuildRequest() throws(RegistryClientError) -> HTTPRequest {
        var call = try Call(method: "POST", path: ["rebuild"]).with(RebuildRequest())
        call.accept = WireFormat.lineMediaType
        return try request(call, timeout: Self.silenceMaximum)
    }

    private static func clientError(_ error: any Error, _ server: String) -> RegistryClientError {
        switch error {
        case let error as RegistryClientError: error
        case let failure as HTTPFailure:
            .unreachable(
                "\(server) did not answer to the end: \(failure.message); run the rebuild again, once the server runs or without "
                    + "it, and it goes on where it was"
            )
        default: .unreadable(error, from: server)
        }
    }
}
