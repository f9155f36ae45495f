internal import HTTPTypes
internal import Hummingbird
internal import Pods
internal import Registry
internal import RegistryAPI

/// The challenges that there are; placing them on pods is asked of the pods.
struct ChallengeRoutes: Sendable {
    let registry: Registry
    let folds: PastFolds
    let clock: @Sendable () -> Int64

    func add(to table: inout RouteTable) {
        table.on(.get, "/v1/challenges", for: .role(.viewer)) { try await list($0) }
        table.on(.post, "/v1/challenges", for: .role(.operator)) { try await define($0) }
        table.on(.get, "/v1/challenges/:id", for: .role(.viewer)) { try await one($0) }
        table.on(.delete, "/v1/challenges/:id", for: .role(.operator)) { try await withdraw($0) }
    }

    private func list(_ inquiry: Inquiry) async throws -> Response {
        let query = try inquiry.query("q", "all", "as_of")
        let choice = ChallengeChoice(keywords: query.all("q"), includesWithdrawn: try query.flag("all"))
        if let past = try await registry.reader.past(query, now: clock(), folds) {
            return try .json(choice.list(past.fleet))
        }
        return try .json(try registry.reader.withFleet { choice.list($0) })
    }

    private func one(_ inquiry: Inquiry) async throws -> Response {
        let (id, query) = (try inquiry.challengeID(), try inquiry.query("as_of"))
        let past = try await registry.reader.past(query, now: clock(), folds)
        let resource =
            if let past { ChallengeResource(id, in: past.fleet) } else {
                try registry.reader.withFleet { ChallengeResource(id, in: $0) }
            }
        guard let resource else { throw Rejection(.unknownChallenge(id)) }
        return try .json(resource, version: resource.version)
    }

    private func define(_ inquiry: Inquiry) async throws -> Response {
        _ = try inquiry.query()
        let (headers, request) = (try inquiry.headers(), try inquiry.content(DefineChallengeRequest.self))
        let definition = try ChallengeDefinition(request)
        let outcome = try await registry.execute(
            .define(definition, replacing: request.replace),
            by: inquiry.author(headers),
            ifVersion: headers.expectedVersion,
            ifKnown: headers.isConditional
        )
        var response = try receipt(outcome, for: definition.id)
        response.headers[.location] = "/v1/challenges/\(definition.id)"
        return response
    }

    private func withdraw(_ inquiry: Inquiry) async throws -> Response {
        let (id, headers, query) = (
            try inquiry.challengeID(), try inquiry.headers(), try inquiry.query("remove", "reason")
        )
        try inquiry.takeNoContent()
        let reason = try Reason(try query.one("reason"), by: inquiry.caller.actor)
        let outcome = try await registry.execute(
            .withdraw(id, reason: reason.text, removing: try query.flag("remove")),
            by: inquiry.author(headers),
            ifVersion: headers.expectedVersion
        )
        return try receipt(outcome, for: id)
    }

    /// The challenge after a change; `201` for the change that brought it into the registry.
    private func receipt(_ outcome: Outcome, for id: ChallengeID) throws -> Response {
        guard let challenge = try registry.reader.withFleet({ ChallengeResource(id, in: $0) }) else {
            throw Rejection(.unknownChallenge(id))
        }
        let isChanged = outcome.eventCount > 0
        let receipt = ReceiptResource(
            position: challenge.position,
            version: challenge.version,
            isChanged: isChanged,
            challenge: challenge
        )
        let isNew = isChanged && outcome.first.rawValue == challenge.row
        return try .json(receipt, status: isNew ? .created : .ok, version: challenge.version)
    }
}
