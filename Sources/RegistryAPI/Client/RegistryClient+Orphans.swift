extension RegistryClient {
    package func orphans() async throws(RegistryClientError) -> OrphanList {
        try await send(.get("orphans"), for: OrphanList.self)
    }

    /// Makes an orphan the droplet of a new pod; the receipt says which.
    package func adopt(
        orphan dropletID: Int64,
        as id: String? = nil
    ) async throws(RegistryClientError) -> ReceiptResource {
        let call = Call.change("POST", "orphans", String(dropletID), "adopt")
        return try await send(try call.with(AdoptRequest(id: id)), for: ReceiptResource.self)
    }
}
