extension RegistryClient {
    /// What changed between two moments, each a position, a time or an age; without `end`, until now.
    package func diff(from start: String, to end: String? = nil) async throws(RegistryClientError) -> DiffResource {
        var query = [(name: "from", value: start)]
        if let end { query.append((name: "to", value: end)) }
        return try await send(.get("diff", query: query), for: DiffResource.self)
    }
}
