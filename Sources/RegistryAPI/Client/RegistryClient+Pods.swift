extension RegistryClient {
    package func pods(_ query: PodQuery = PodQuery()) async throws(RegistryClientError) -> PodList {
        try await send(.get("pods", query: query.items), for: PodList.self)
    }

    package func pod(_ id: String, asOf: String? = nil) async throws(RegistryClientError) -> PodResource {
        try await send(.get("pods", id, query: PodQuery(asOf: asOf).items), for: PodResource.self)
    }

    package func history(of id: String, asOf: String? = nil) async throws(RegistryClientError) -> EventList {
        try await send(.get("pods", id, "history", query: PodQuery(asOf: asOf).items), for: EventList.self)
    }

    package func explain(_ id: String, asOf: String? = nil) async throws(RegistryClientError) -> ExplainResource {
        try await send(.get("pods", id, "explain", query: PodQuery(asOf: asOf).items), for: ExplainResource.self)
    }

    package func create(_ request: CreatePodRequest) async throws(RegistryClientError) -> ReceiptResource {
        try await send(try Call.change("POST", "pods").with(request), for: ReceiptResource.self)
    }

    package func retire(
        _ id: String,
        _ request: RetireRequest,
        ifVersion version: UInt32? = nil
    ) async throws(RegistryClientError) -> ReceiptResource {
        let call = Call.change("POST", "pods", id, "retire", ifVersion: version)
        return try await send(try call.with(request), for: ReceiptResource.self)
    }
}
