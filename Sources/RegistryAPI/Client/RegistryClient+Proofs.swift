extension RegistryClient {
    /// Has the server sign its log as it is now, and returns the signed note.
    package func signCheckpoint() async throws(RegistryClientError) -> String {
        var call = Call(method: "POST", path: ["checkpoint"])
        call.accept = "text/plain"
        return try await text(call)
    }
}
