internal import Presenting
internal import RegistryAPI

extension Session {
    /// Does the same with each pod, and goes on after a failure, so that one does not keep the others waiting.
    func each<Pod>(
        _ pods: [Pod],
        named name: (Pod) -> String,
        _ body: (Pod) async throws -> Void
    ) async throws {
        var failures: [CommandStatus] = []
        for pod in pods {
            do {
                try await body(pod)
            } catch let error as RegistryClientError where pods.count > 1 && CommandStatus(error) != .interrupted {
                complain("\(name(pod)): \(error)")
                failures.append(CommandStatus(error))
            }
        }
        if let failure = failures.first { throw CommandFailure.partly(failure) }
    }
}
