internal import EventLog
internal import Hummingbird
internal import Pods
internal import Registry
internal import RegistryAPI

/// Who holds which pod.
struct ClaimRoutes: Sendable {
    let registry: Registry
    let answers: Answers
    let configuration: RegistryServerConfiguration

    func add(to table: inout RouteTable) {
        table.on(.post, "/v1/pods/:id/claim", for: .role(.operator)) { try await claim($0) }
        table.on(.post, "/v1/pods/:id/renew", for: .role(.operator)) { try await renew($0) }
        table.on(.post, "/v1/claims", for: .role(.operator)) { try await claimAny($0) }
    }

    private func claim(_ inquiry: Inquiry) async throws -> Response {
        try await change(inquiry) { .claim($0, holder: $1.holder, until: $2.time) }
    }

    private func renew(_ inquiry: Inquiry) async throws -> Response {
        try await change(inquiry) { .renew($0, holder: $1.holder, until: $2.time) }
    }

    private func change(
        _ inquiry: Inquiry,
        _ command: (PodID, ClaimRequest, EndTime) -> PodCommand
    ) async throws -> Response {
        _ = try inquiry.query()
        let (id, headers) = (try inquiry.podID(), try inquiry.headers())
        let request = try inquiry.content(ClaimRequest.self)
        let end = try EndTime(request.until, seconds: request.seconds, names: .claim, now: registry.clock.now)
        let outcome = try await registry.execute(
            command(id, request, end),
            by: inquiry.author(headers),
            ifVersion: headers.expectedVersion
        )
        return try await answers.receipt(outcome, for: id)
    }

    private func claimAny(_ inquiry: Inquiry) async throws -> Response {
        _ = try inquiry.query()
        let headers = try inquiry.headers()
        guard !headers.isConditional else {
            throw Rejection.invalid("If-Match means one pod; a claim of any pod has no version to match")
        }
        let request = try inquiry.content(PoolClaimRequest.self)
        guard !request.terms.isEmpty else {
            throw Rejection.invalid("at terms: name at least one condition; no condition would mean every pod")
        }
        let end = try EndTime(request.until, seconds: request.seconds, names: .claim, now: registry.clock.now)
        let claim = PoolClaim(
            selector: try Selector(terms: request.terms),
            holder: request.holder,
            until: end.time,
            author: inquiry.author(headers),
            reconciler: answers.reconciler
        )
        let outcome = try await claim.carryOut(registry, now: { registry.clock.now }, random: configuration.random)
        guard let id = try answers.pod(changedBy: outcome) else {
            throw Rejection(.internal, "a pod was claimed at position \(outcome.first) and cannot be found")
        }
        return try await answers.receipt(outcome, for: id)
    }
}
