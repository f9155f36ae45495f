internal import HTTPTypes
internal import Hummingbird
internal import Pods
internal import Registry
internal import RegistryAPI

/// What machines ask for themselves: podlet, a key of their own, and to be heard.
struct MachineRoutes: Sendable {
    let registry: Registry
    let podlet: PodletFile?

    func add(to table: inout RouteTable) {
        table.on(.post, "/v1/enrol", for: .token) { try await enrol($0) }
        table.on(.post, "/v1/pods/:id/heartbeat", for: .machine) { try await beat($0) }
        table.on(.get, "/v1/podlet", for: .anyone) { try await servePodlet($0) }
    }

    private func enrol(_ inquiry: Inquiry) async throws -> Response {
        let machine = try Self.machine(inquiry.caller)
        _ = try inquiry.query()
        let request = try inquiry.content(EnrolRequest.self)
        let hash = try Inquiry.secretHash(request.secretHash)
        let id = inquiry.caller.key
        guard try registry.reader.withFleet({ $0.keys[id]?.grant.secretHash }) != hash else {
            throw Rejection.invalid("at secret_hash: the token's own secret cannot last; make another")
        }
        try await registry.execute(.enrol(id, secretHash: hash, dropletID: request.dropletID), by: .registry)
        guard let pod = try registry.reader.withFleet({ $0.pods[machine.pod]?.id }) else {
            throw Rejection(Refusal.unknownAttempt(machine.attempt))
        }
        return try .json(EnrolResponse(keyID: id.description, podID: pod.rawValue))
    }

    private func beat(_ inquiry: Inquiry) async throws -> Response {
        let machine = try Self.machine(inquiry.caller)
        _ = try inquiry.query()
        let (orders, told) = try registry.reader.admit(machine, to: try inquiry.podID()) { pod, fleet in
            (fleet.placedChallenges(of: pod).map(ChallengeOrder.init), Self.challengesTold(by: pod))
        }
        _ = try inquiry.content(BeatRequest.self)
        let outcome = try await registry.beat(from: machine)
        return try .json(BeatResponse(position: outcome.first.rawValue, challenges: orders, told: told))
    }

    private static func challengesTold(by pod: Pod) -> [String] {
        let prefix = BeatResponse.challengeKeyPrefix
        return pod.attributes.keys.map(\.rawValue).filter { $0.hasPrefix(prefix) }
            .map { String($0.dropFirst(prefix.count)) }.sorted()
    }

    private func servePodlet(_ inquiry: Inquiry) async throws -> Response {
        _ = try inquiry.query()
        guard let podlet else {
            throw Rejection(.unknownRoute, "this server has no podlet to give; start it with the path of one")
        }
        let body = try await FileIO().loadFile(path: podlet.path, context: inquiry.context)
        return Response(
            status: .ok,
            headers: [.contentType: "application/octet-stream", .eTag: "\"\(podlet.digest.hexadecimal)\""],
            body: body
        )
    }

    private static func machine(_ caller: Caller) throws(Rejection) -> KeyGrant.Machine {
        guard let machine = caller.machine else { throw Rejection(.forbidden, "only machines may ask this") }
        return machine
    }
}
