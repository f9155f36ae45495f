extension RegistryClient {
    /// Trades the single-use token, which must be this client's key, for a secret of the machine's own.
    package func enrol(_ request: EnrolRequest) async throws(RegistryClientError) -> EnrolResponse {
        try await send(try Call.change("POST", "enrol").with(request), for: EnrolResponse.self)
    }

    /// Tells that the machine is alive; each beat is one event, so no beat has a command id.
    package func beat(_ id: String) async throws(RegistryClientError) -> BeatResponse {
        try await send(Call(method: "POST", path: ["pods", id, "heartbeat"]), for: BeatResponse.self)
    }
}
