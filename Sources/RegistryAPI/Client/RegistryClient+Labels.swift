extension RegistryClient {
    package func tag(
        _ id: String,
        _ tag: String,
        ifVersion version: UInt32? = nil
    ) async throws(RegistryClientError) -> ReceiptResource {
        try await send(.change("PUT", "pods", id, "tags", tag, ifVersion: version), for: ReceiptResource.self)
    }

    package func untag(
        _ id: String,
        _ tag: String,
        ifVersion version: UInt32? = nil
    ) async throws(RegistryClientError) -> ReceiptResource {
        try await send(.change("DELETE", "pods", id, "tags", tag, ifVersion: version), for: ReceiptResource.self)
    }

    package func set(
        _ id: String,
        _ key: String,
        _ request: SetAttributeRequest,
        ifVersion version: UInt32? = nil
    ) async throws(RegistryClientError) -> ReceiptResource {
        let call = Call.change("PUT", "pods", id, "attributes", key, ifVersion: version)
        return try await send(try call.with(request), for: ReceiptResource.self)
    }

    package func unset(
        _ id: String,
        _ key: String,
        ifVersion version: UInt32? = nil
    ) async throws(RegistryClientError) -> ReceiptResource {
        try await send(.change("DELETE", "pods", id, "attributes", key, ifVersion: version), for: ReceiptResource.self)
    }
}
