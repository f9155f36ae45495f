internal import EventLog
internal import LMDB
package import Pods
internal import Synchronization

/// Reads the history and what it amounts to, in the writer's process or beside it.
///
/// The current fleet is loaded from the views once and then kept up with the log's new events.
package final class RegistryReader: Sendable {
    let log: LogReader
    private let current: Mutex<FleetFold>

    init(_ log: LogReader) throws(RegistryReadError) {
        self.log = log
        let stored = try log.withSnapshot { transaction, tables throws(RegistryReadError) in
            do throws(LMDBError) {
                return try StoredFleet(loading: transaction, tables: tables)
            } catch {
                throw RegistryReadError(error)
            }
        }
        current = Mutex(stored.fold)
    }

    /// Opens a data directory for reading only, while another process may be writing to it.
    package static func open(directory: String) throws(RegistryReadError) -> RegistryReader {
        let log: LogReader
        do {
            log = try LogReader.open(directory: directory, tableNames: ViewTables.names)
        } catch {
            throw .log(error)
        }
        return try RegistryReader(log)
    }

    /// Six characters that stand in every marker of this registry.
    package var registryID: String {
        log.registryID
    }

    package func head() throws(RegistryReadError) -> EventID {
        do { return EventID(try log.head()) } catch { throw .log(error) }
    }

    /// Lends the fleet as of the newest event.
    package func withFleet<Result: Sendable>(
        _ body: (borrowing Fleet) -> Result
    ) throws(RegistryReadError) -> Result {
        try current.withLock { fold throws(RegistryReadError) in
            try advance(&fold, through: nil)
            fold.settle()
            return body(fold.fleet)
        }
    }

    /// The newest event that is not a beat, or one after it when the reader was opened: a change of it is a change of the fleet.
    package func lastEvent() throws(RegistryReadError) -> EventID {
        try current.withLock { fold throws(RegistryReadError) in
            try advance(&fold, through: nil)
            return fold.lastEvent
        }
    }

    /// A copy of the fleet as of the newest event.
    package func fleet() throws(RegistryReadError) -> Fleet {
        try withFleet { copy $0 }
    }

    /// The fleet as it was at a position, folded from the first event on.
    package func fleet(asOf position: EventID) throws(RegistryReadError) -> Fleet {
        var fold = FleetFold()
        try advance(&fold, through: position)
        fold.settle()
        return fold.fleet
    }

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
        for stream in streams { events += try self.events(of: stream) }
        return events.sorted { $0.id < $1.id }
    }

    /// Waits until there is an event after `position`, and says where the head is then.
    package func next(after position: EventID) async throws -> EventID {
        EventID(try await log.next(after: Position(position)))
    }

    private func events(of stream: EventID) throws(RegistryReadError) -> [RecordedEvent] {
        let recorded: [Recorded]
        do {
            recorded = try log.events(of: Position(stream), after: 0, limit: .max)
        } catch {
            throw .log(error)
        }
        return try decode(recorded)
    }

    private func decode(_ recorded: [Recorded]) throws(RegistryReadError) -> [RecordedEvent] {
        var events: [RecordedEvent] = []
        events.reserveCapacity(recorded.count)
        for entry in recorded { events.append(try entry.event()) }
        return events
    }

    /// Takes the events after the fold's head, through `position` or the newest there is.
    func advance(_ fold: inout FleetFold, through position: EventID?) throws(RegistryReadError) {
        try log.scan(
            after: Position(fold.fleet.head),
            through: position.map(Position.init)
        ) { header, bytes throws(RegistryReadError) in
            try fold.take(header, bytes)
        }
    }
}
