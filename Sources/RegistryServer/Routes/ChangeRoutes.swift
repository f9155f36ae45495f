internal import Hummingbird
internal import Pods
internal import Registry
internal import RegistryAPI

/// What people change of a pod that is there: its tags, attributes and challenges, and its end.
struct ChangeRoutes: Sendable {
    let registry: Registry
    let answers: Answers

    func add(to table: inout RouteTable) {
        table.on(.put, "/v1/pods/:id/tags/:tag", for: .role(.operator)) { inquiry in
            try await changeBare(inquiry) { .tag($0, try inquiry.tag()) }
        }
        table.on(.delete, "/v1/pods/:id/tags/:tag", for: .role(.operator)) { inquiry in
            try await changeBare(inquiry) { .untag($0, try inquiry.tag()) }
        }
        table.on(.put, "/v1/pods/:id/attributes/:key", for: .operatorOrMachine) { inquiry in
            try admitMachine(inquiry)
            return try await change(inquiry) { .set($0, try inquiry.attributeKey(), try Self.value(inquiry)) }
        }
        table.on(.delete, "/v1/pods/:id/attributes/:key", for: .operatorOrMachine) { inquiry in
            try admitMachine(inquiry)
            return try await changeBare(inquiry) { .unset($0, try inquiry.attributeKey()) }
        }
        table.on(.put, "/v1/pods/:id/challenges/:challenge", for: .role(.operator)) { inquiry in
            try await changeBare(inquiry) { .place($0, try inquiry.challengeID("challenge")) }
        }
        table.on(.delete, "/v1/pods/:id/challenges/:challenge", for: .role(.operator)) { inquiry in
            let reason = "removed by \(inquiry.caller.actor)"
            return try await changeBare(inquiry) { .remove($0, try inquiry.challengeID("challenge"), reason: reason) }
        }
        table.on(.post, "/v1/pods/:id/protect", for: .role(.operator)) { try await changeBare($0) { .protect($0) } }
        table.on(.post, "/v1/pods/:id/unprotect", for: .role(.operator)) { try await changeBare($0) { .unprotect($0) } }
        table.on(.put, "/v1/pods/:id/image", for: .role(.operator)) { inquiry in
            let request = try inquiry.content(ImageRequest.self)
            return try await change(inquiry) { .changeImage($0, request.image) }
        }
        table.on(.post, "/v1/pods/:id/retire", for: .role(.operator)) { inquiry in
            let request = try inquiry.content(RetireRequest.self)
            let reason = try Reason(request.reason, by: inquiry.caller.actor)
            return try await change(inquiry) { .retire($0, reason: reason.text, releasing: request.release) }
        }
        addTurn(to: &table, "release") { .release($0, reason: $1.text) }
        addTurn(to: &table, "pause") { .pause($0, reason: $1.text) }
        addTurn(to: &table, "resume") { .resume($0, reason: $1.text) }
        addTurn(to: &table, "abandon") { .abandon($0, reason: $1.text) }
    }

    /// A verb that takes nothing but a reason.
    private func addTurn(
        to table: inout RouteTable,
        _ verb: String,
        _ command: @escaping @Sendable (PodID, Reason) -> PodCommand
    ) {
        table.on(.post, "/v1/pods/:id/\(verb)", for: .role(.operator)) { inquiry in
            let request = try inquiry.content(ReasonRequest.self)
            let reason = try Reason(request.reason, by: inquiry.caller.actor)
            return try await change(inquiry) { command($0, reason) }
        }
    }

    /// A change of which the address says everything.
    private func changeBare(
        _ inquiry: Inquiry,
        _ command: (PodID) throws -> PodCommand
    ) async throws -> Response {
        try inquiry.takeNoContent()
        return try await change(inquiry, command)
    }

    private func change(
        _ inquiry: Inquiry,
        _ command: (PodID) throws -> PodCommand
    ) async throws -> Response {
        let (id, headers) = (try inquiry.podID(), try inquiry.headers())
        _ = try inquiry.query()
        let outcome = try await registry.execute(
            try command(id),
            by: inquiry.author(headers),
            ifVersion: headers.expectedVersion
        )
        return try await answers.receipt(outcome, for: id)
    }

    private static func value(_ inquiry: Inquiry) throws(Rejection) -> AttributeValue {
        let request = try inquiry.content(SetAttributeRequest.self)
        guard let type = request.type else { return AttributeValue(request.value) }
        guard let value = AttributeValue(request.value.description, typeName: type) else {
            throw .invalid("'\(request.value)' is no value of type '\(type)'; types are string, int and bool")
        }
        return value
    }

    /// A machine may set what begins with `self.` on its own pod; how challenges fare there is for the serving machine
    /// to say.
    private func admitMachine(_ inquiry: Inquiry) throws {
        guard case .machine(let machine) = inquiry.caller.standing else { return }
        let (id, key) = (try inquiry.podID(), try inquiry.attributeKey())
        guard key.isMachines else {
            throw Rejection(.forbidden, "a machine sets attributes that begin with 'self.' only")
        }
        let isServing = try registry.reader.admit(machine, to: id) { pod, fleet in
            fleet.openAttempt(of: pod)?.id == machine.attempt
        }
        guard isServing || !key.rawValue.hasPrefix(BeatResponse.challengeKeyPrefix) else {
            throw Rejection(.conflict, "another machine serves pod '\(id)' at present, and tells of its challenges")
        }
    }
}
