internal import EventLog
package import Pods

extension RegistryReader {
    private static let eventsPerSnapshot = 1_000

    /// The events after a position, oldest first.
    package func events(after position: EventID, limit: Int) throws(RegistryReadError) -> [RecordedEvent] {
        let recorded: [Recorded]
        do { recorded = try log.read(after: Position(position), limit: limit) } catch { throw .log(error) }
        return try decode(recorded)
    }

    /// Every event about a pod, beats apart, with those of its machines' keys.
    package func history(of pod: Pod) throws(RegistryReadError) -> [RecordedEvent] {
        let streams = try withFleet { fleet in
            [pod.row] + fleet.keys.values.filter { $0.grant.machine?.pod == pod.row }.map(\.id)
        }
        var events: [RecordedEvent] = []
        for stream in streams { try appendEvents(of: stream, to: &events) }
        return events.sorted { $0.id < $1.id }
    }

    /// Every event of a stream, beats apart.
    package func events(of stream: EventID) throws(RegistryReadError) -> [RecordedEvent] {
        var events: [RecordedEvent] = []
        try appendEvents(of: stream, to: &events)
        return events
    }

    /// Reads a stream of any length in short snapshots; its versions have no gaps.
    private func appendEvents(of stream: EventID, to events: inout [RecordedEvent]) throws(RegistryReadError) {
        var version: UInt32 = 0
        var page: [Recorded]
        repeat {
            do {
                page = try log.events(of: Position(stream), after: version, limit: Self.eventsPerSnapshot)
            } catch {
                throw .log(error)
            }
            events += try decode(page)
            version += UInt32(page.count)
        } while page.count == Self.eventsPerSnapshot
    }

    private func decode(_ recorded: [Recorded]) throws(RegistryReadError) -> [RecordedEvent] {
        var events: [RecordedEvent] = []
        events.reserveCapacity(recorded.count)
        for entry in recorded { events.append(try entry.event()) }
        return events
    }
}
