internal import HTTPTypes
internal import Hummingbird
internal import Pods
internal import Registry
internal import RegistryAPI

/// Brings pods into the registry.
struct CreationRoutes: Sendable {
    let registry: Registry
    let answers: Answers
    let configuration: RegistryServerConfiguration

    func add(to table: inout RouteTable) {
        table.on(.post, "/v1/pods", for: .role(.operator)) { try await create($0) }
    }

    private func create(_ inquiry: Inquiry) async throws -> Response {
        _ = try inquiry.query()
        let headers = try inquiry.headers()
        guard !headers.isConditional else { throw Rejection.invalid("a pod that is not there has no version") }
        let wish = try PodWish(try inquiry.content(CreatePodRequest.self), configuration.templates)
        let outcome = try await append(wish, by: inquiry.author(headers))
        guard let id = try answers.pod(changedBy: outcome) else {
            throw Rejection(.internal, "the pod was created at position \(outcome.first) and cannot be found")
        }
        var response = try await answers.receipt(outcome, for: id, status: .created)
        response.headers[.location] = "/v1/pods/\(id)"
        return response
    }

    /// Tries other ids while the one it made up is taken; an id that was asked for is taken or not.
    private func append(_ wish: PodWish, by author: Author) async throws(RegistryError) -> Outcome {
        if let id = wish.id { return try await registry.execute(.create(wish.pod(id)), by: author) }
        let names = PodNames(prefix: wish.template?.name ?? "pod", random: configuration.random)
        var failure: RegistryError?
        for _ in 0..<PodNames.attemptMaximum {
            let id = names.next()
            do throws(RegistryError) {
                return try await registry.execute(.create(wish.pod(id)), by: author)
            } catch {
                guard error == .refused(.idTaken(id)) || error == .refused(.idReserved(id)) else { throw error }
                failure = error
            }
        }
        throw failure ?? .overloaded
    }
}
