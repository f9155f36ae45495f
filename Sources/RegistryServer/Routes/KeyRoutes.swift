internal import HTTPTypes
internal import Hummingbird
internal import Pods
internal import Registry
internal import RegistryAPI

/// Who may ask the registry, and what.
///
/// A key's secret is made by whoever asks for the key, and never comes here: only its hash does.
struct KeyRoutes: Sendable {
    let registry: Registry
    let answers: Answers
    let folds: PastFolds
    let clock: @Sendable () -> Int64

    /// Milliseconds that a machine has to enrol with another token.
    private static let rearmingTime: Int64 = 86_400_000

    func add(to table: inout RouteTable) {
        table.on(.get, "/v1/keys", for: .role(.admin)) { try await list($0) }
        table.on(.post, "/v1/keys", for: .role(.admin)) { try await issue($0) }
        table.on(.get, "/v1/keys/:key", for: .role(.admin)) { try await one($0) }
        table.on(.delete, "/v1/keys/:key", for: .role(.admin)) { try await revoke($0) }
        table.on(.post, "/v1/pods/:id/rearm", for: .role(.operator)) { try await rearm($0) }
    }

    private func list(_ inquiry: Inquiry) async throws -> Response {
        let query = try inquiry.query("machines", "as_of")
        return try .json(try await book(query).list(includingMachines: try query.flag("machines")))
    }

    private func one(_ inquiry: Inquiry) async throws -> Response {
        let id = try inquiry.position("key")
        guard let key = try await book(try inquiry.query("as_of")).key(id) else { throw Rejection(.unknownKey(id)) }
        return try .json(key)
    }

    private func issue(_ inquiry: Inquiry) async throws -> Response {
        _ = try inquiry.query()
        let headers = try unconditional(inquiry)
        let grant = try KeyGrant(try inquiry.content(IssueKeyRequest.self), now: clock())
        let outcome = try await registry.execute(.issue(grant), by: inquiry.author(headers))
        var response = try Response.json(try book().receipt(outcome, for: outcome.first), status: .created)
        response.headers[.location] = "/v1/keys/\(outcome.first)"
        return response
    }

    private func revoke(_ inquiry: Inquiry) async throws -> Response {
        let (id, query) = (try inquiry.position("key"), try inquiry.query("reason"))
        let headers = try unconditional(inquiry)
        try inquiry.takeNoContent()
        let reason = try Reason(try query.one("reason"), by: inquiry.caller.actor)
        let outcome = try await registry.execute(.revoke(id, reason: reason.text), by: inquiry.author(headers))
        return try .json(try book().receipt(outcome, for: id))
    }

    private func rearm(_ inquiry: Inquiry) async throws -> Response {
        _ = try inquiry.query()
        let (id, headers) = (try inquiry.podID(), try inquiry.headers())
        let request = try inquiry.content(RearmRequest.self)
        let (hash, now) = (try Inquiry.secretHash(request.secretHash), clock())
        let end = try EndTime(nil, seconds: request.expiresIn, names: .key, now: now)
        let outcome = try await registry.execute(
            .rearm(id, tokenHash: hash, expires: end.time ?? now + Self.rearmingTime),
            by: inquiry.author(headers),
            ifVersion: headers.expectedVersion
        )
        return try await answers.receipt(outcome, for: id, key: try token(hash, of: id))
    }

    /// The newest of the pod's machines' keys that was issued with this secret.
    private func token(_ hash: [UInt8], of id: PodID) throws -> KeyResource? {
        let key = try registry.reader.withFleet { fleet in
            let row = fleet.pod(id)?.row
            return fleet.keys.values.filter { $0.grant.secretHash == hash && $0.grant.machine?.pod == row }.map(\.id)
                .max()
        }
        return try key.flatMap { try book().key($0) }
    }

    private func book(_ query: Query) async throws -> KeyBook {
        guard let past = try await registry.reader.past(query, now: clock(), folds) else { return try book() }
        return KeyBook(registry.reader, fleet: past.fleet, time: past.time)
    }

    private func book() throws -> KeyBook {
        KeyBook(registry.reader, fleet: try registry.reader.fleet(), time: clock())
    }

    private func unconditional(_ inquiry: Inquiry) throws -> CommandHeaders {
        let headers = try inquiry.headers()
        guard !headers.isConditional else { throw Rejection.invalid("a key has no version to match") }
        return headers
    }
}
