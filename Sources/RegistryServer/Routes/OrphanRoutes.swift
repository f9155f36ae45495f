internal import HTTPTypes
internal import Hummingbird
internal import Pods
internal import Reconciler
internal import Registry
internal import RegistryAPI

/// Droplets of ours that no pod explains.
struct OrphanRoutes: Sendable {
    let registry: Registry
    let answers: Answers

    func add(to table: inout RouteTable) {
        table.on(.get, "/v1/orphans", for: .role(.viewer)) { inquiry in
            _ = try inquiry.query()
            return try .json(try await answers.ask { _, plan in OrphanList(plan) })
        }
        table.on(.post, "/v1/orphans/:droplet/adopt", for: .role(.operator)) { try await adopt($0) }
    }

    private func adopt(_ inquiry: Inquiry) async throws -> Response {
        _ = try inquiry.query()
        let (droplet, headers) = (try inquiry.dropletID(), try inquiry.headers())
        guard !headers.isConditional else { throw Rejection.invalid("an orphan has no version to match") }
        let id = try Inquiry.podID(try inquiry.content(AdoptRequest.self).id)
        let outcome = try await adopt(droplet, as: id, by: inquiry.author(headers))
        guard let pod = try registry.reader.withFleet({ $0.owner(of: droplet)?.id }) else {
            throw Rejection(.internal, "droplet \(droplet) was adopted at position \(outcome.first) and is no pod's")
        }
        var response = try await answers.receipt(outcome, for: pod, status: outcome.eventCount > 0 ? .created : .ok)
        response.headers[.location] = "/v1/pods/\(pod)"
        return response
    }

    /// Goes by the newest listing, except for a command that was carried out before.
    private func adopt(_ droplet: Int64, as id: PodID?, by author: Author) async throws -> Outcome {
        if let outcome = try await registry.recall(author) { return outcome }
        let orphan = try await answers.ask { fleet, plan in fleet.orphan(droplet, in: plan) }.get()
        guard let command = PodCommand(adopting: orphan.droplet, as: id ?? orphan.pod) else {
            throw Rejection(
                .conflict,
                "a pod cannot say all of droplet \(droplet): it is still being made, has a tag that no pod may have, "
                    + "or the token may not read its region, size, image and tags"
            )
        }
        return try await registry.execute(command, by: author)
    }
}
