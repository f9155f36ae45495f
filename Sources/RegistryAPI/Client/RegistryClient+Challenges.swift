extension RegistryClient {
    /// Challenges in whose id, name or image every keyword stands.
    package func challenges(
        _ keywords: [String] = [],
        includingWithdrawn: Bool = false,
        asOf: String? = nil
    ) async throws(RegistryClientError) -> ChallengeList {
        let query = PodQuery(terms: keywords, includesRetired: includingWithdrawn, asOf: asOf)
        return try await send(.get("challenges", query: query.items), for: ChallengeList.self)
    }

    package func challenge(_ id: String, asOf: String? = nil) async throws(RegistryClientError) -> ChallengeResource {
        try await send(.get("challenges", id, query: PodQuery(asOf: asOf).items), for: ChallengeResource.self)
    }

    package func define(
        _ request: DefineChallengeRequest,
        ifVersion version: UInt32? = nil
    ) async throws(RegistryClientError) -> ReceiptResource {
        let call = Call.change("POST", "challenges", ifVersion: version)
        return try await send(try call.with(request), for: ReceiptResource.self)
    }

    /// Ends a challenge; one that is still placed only when it is to be removed everywhere.
    package func withdraw(
        _ id: String,
        reason: String? = nil,
        removing: Bool = false,
        ifVersion version: UInt32? = nil
    ) async throws(RegistryClientError) -> ReceiptResource {
        var call = Call.change("DELETE", "challenges", id, ifVersion: version)
        if removing { call.query.append((name: "remove", value: "true")) }
        if let reason { call.query.append((name: "reason", value: reason)) }
        return try await send(call, for: ReceiptResource.self)
    }

    package func place(
        _ challenge: String,
        on pod: String,
        ifVersion version: UInt32? = nil
    ) async throws(RegistryClientError) -> ReceiptResource {
        let call = Call.change("PUT", "pods", pod, "challenges", challenge, ifVersion: version)
        return try await send(call, for: ReceiptResource.self)
    }

    package func remove(
        _ challenge: String,
        from pod: String,
        ifVersion version: UInt32? = nil
    ) async throws(RegistryClientError) -> ReceiptResource {
        let call = Call.change("DELETE", "pods", pod, "challenges", challenge, ifVersion: version)
        return try await send(call, for: ReceiptResource.self)
    }
}
