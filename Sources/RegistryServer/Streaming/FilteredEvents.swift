internal import Pods
internal import Registry
internal import RegistryAPI

/// Pages through the log, taking what passes the filter.
struct FilteredEvents: Sendable {
    struct Page: Sendable {
        let events: [EventResource]

        /// The newest position looked at.
        let next: EventID
    }

    let reader: RegistryReader
    let filter: EventFilter

    /// How many events are looked at for one page, so that a rare kind does not hold up everybody else.
    private static let lookedAtMaximum = 20_000
    private static let readMaximum = 1_000

    /// At most `limit` events after a position; a page may hold fewer though more follow, when few pass.
    func page(after: EventID, limit: Int) throws(RegistryReadError) -> Page {
        var (taken, next, lookedAt): ([RecordedEvent], EventID, Int) = ([], after, 0)
        while taken.count < limit, lookedAt < Self.lookedAtMaximum {
            let events = try reader.events(after: next, limit: Self.readMaximum)
            for event in events where taken.count < limit {
                next = event.id
                if filter.passes(event) { taken.append(event) }
            }
            lookedAt += events.count
            if events.count < Self.readMaximum { break }
        }
        return Page(events: try resources(taken), next: next)
    }

    private func resources(_ events: [RecordedEvent]) throws(RegistryReadError) -> [EventResource] {
        guard !events.isEmpty else { return [] }
        return try reader.withFleet { fleet in
            events.map { EventResource($0, in: fleet) }
        }
    }
}
