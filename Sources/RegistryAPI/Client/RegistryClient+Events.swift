extension RegistryClient {
    package func events(_ query: EventQuery) async throws(RegistryClientError) -> EventList {
        try await send(.get("events", query: query.items), for: EventList.self)
    }

    /// Hands on every event after `query.after` as it is appended, each once and in order; ends only by throwing.
    ///
    /// A connection that breaks is taken up again where it broke, until several in a row bring nothing.
    package func follow(_ query: EventQuery, receive: (EventResource) async throws -> Void) async throws {
        var follower = EventFollower(client: self, query: query)
        while true { try await follower.followAgain(receive) }
    }
}
