extension RegistryClient {
    /// The keys of people; those of machines too when they are asked for.
    package func keys(
        includingMachines: Bool = false,
        asOf: String? = nil
    ) async throws(RegistryClientError) -> KeyList {
        var query: [(name: String, value: String)] = []
        if includingMachines { query.append((name: "machines", value: "true")) }
        if let asOf { query.append((name: "as_of", value: asOf)) }
        return try await send(.get("keys", query: query), for: KeyList.self)
    }

    package func key(_ id: UInt64) async throws(RegistryClientError) -> KeyResource {
        try await send(.get("keys", String(id)), for: KeyResource.self)
    }

    package func issueKey(_ request: IssueKeyRequest) async throws(RegistryClientError) -> ReceiptResource {
        try await send(try Call.change("POST", "keys").with(request), for: ReceiptResource.self)
    }

    package func revokeKey(_ id: UInt64, reason: String? = nil) async throws(RegistryClientError) -> ReceiptResource {
        var call = Call.change("DELETE", "keys", String(id))
        if let reason { call.query.append((name: "reason", value: reason)) }
        return try await send(call, for: ReceiptResource.self)
    }

    /// Gives the machine that serves the pod another single-use token; the key it had is revoked.
    package func rearm(
        _ pod: String,
        _ request: RearmRequest,
        ifVersion version: UInt32? = nil
    ) async throws(RegistryClientError) -> ReceiptResource {
        let call = Call.change("POST", "pods", pod, "rearm", ifVersion: version)
        return try await send(try call.with(request), for: ReceiptResource.self)
    }
}
