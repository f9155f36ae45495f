extension RegistryClient {
    package func claim(
        _ id: String,
        _ request: ClaimRequest,
        ifVersion version: UInt32? = nil
    ) async throws(RegistryClientError) -> ReceiptResource {
        let call = Call.change("POST", "pods", id, "claim", ifVersion: version)
        return try await send(try call.with(request), for: ReceiptResource.self)
    }

    /// Moves the end of a claim that the request's holder has.
    package func renew(
        _ id: String,
        _ request: ClaimRequest,
        ifVersion version: UInt32? = nil
    ) async throws(RegistryClientError) -> ReceiptResource {
        let call = Call.change("POST", "pods", id, "renew", ifVersion: version)
        return try await send(try call.with(request), for: ReceiptResource.self)
    }

    /// Claims any ready pod that matches; the receipt says which.
    package func claimAny(_ request: PoolClaimRequest) async throws(RegistryClientError) -> ReceiptResource {
        try await send(try Call.change("POST", "claims").with(request), for: ReceiptResource.self)
    }

    package func release(
        _ id: String,
        reason: String? = nil,
        ifVersion version: UInt32? = nil
    ) async throws(RegistryClientError) -> ReceiptResource {
        let call = Call.change("POST", "pods", id, "release", ifVersion: version)
        return try await send(try call.with(ReasonRequest(reason: reason)), for: ReceiptResource.self)
    }

    package func protect(
        _ id: String,
        ifVersion version: UInt32? = nil
    ) async throws(RegistryClientError) -> ReceiptResource {
        try await send(.change("POST", "pods", id, "protect", ifVersion: version), for: ReceiptResource.self)
    }

    package func unprotect(
        _ id: String,
        ifVersion version: UInt32? = nil
    ) async throws(RegistryClientError) -> ReceiptResource {
        try await send(.change("POST", "pods", id, "unprotect", ifVersion: version), for: ReceiptResource.self)
    }
}
