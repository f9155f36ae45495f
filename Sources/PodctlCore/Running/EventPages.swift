internal import RegistryAPI

/// Events of the log, as many as are asked for, though a page of the server's may hold fewer.
struct EventPages {
    private static let pageMaximum = 1_000

    let client: RegistryClient
    let query: EventQuery

    /// The first events after the query's position.
    func first(_ count: Int) async throws -> [EventResource] {
        try await events(after: query.after, count)
    }

    /// The last events of the log: looks back ever farther until there are enough.
    func newest(_ count: Int) async throws -> [EventResource] {
        let head = try await client.reconciler().position
        var distance = UInt64(max(count, Self.pageMaximum))
        while true {
            let start = head - min(head, distance)
            let found = try await events(after: start, .max)
            if found.count >= count || start == 0 { return found.suffix(count) }
            distance *= 4
        }
    }

    private func events(after start: UInt64, _ count: Int) async throws -> [EventResource] {
        var (events, position): ([EventResource], UInt64) = ([], start)
        while events.count < count {
            var query = query
            query.after = position
            query.limit = min(Self.pageMaximum, count - events.count)
            let page = try await client.events(query)
            events += page.events
            guard page.next > position else { break }
            position = page.next
        }
        return events
    }
}
