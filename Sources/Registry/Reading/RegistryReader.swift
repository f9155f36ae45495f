package import EventLog
internal import LMDB
package import Pods
internal import Synchronization

/// Reads the history and what it amounts to, in the writer's process or beside it.
///
/// The current fleet is loaded from the views when it is first asked for and then kept up with the log's new events.
package final class RegistryReader: Sendable {

    /// The log as such, whatever its entries mean.
    package let log: LogReader
    private let current = Mutex<FleetFold?>(nil)

    init(_ log: LogReader) {
        self.log = log
    }

    /// Opens a data directory for reading only, while another process may be writing to it.
    package static func open(directory: String) throws(RegistryReadError) -> RegistryReader {
        do {
            return RegistryReader(try LogReader.open(directory: directory, tableNames: ViewTables.names))
        } catch {
            throw .log(error)
        }
    }

    /// Six characters that stand in every marker of this registry.
    package var registryID: String {
        log.registryID
    }

    package func head() throws(RegistryReadError) -> EventID {
        do { return EventID(try log.head()) } catch { throw .log(error) }
    }

    /// The last event that is sealed in a segment.
    package func sealed() throws(RegistryReadError) -> EventID {
        do { return EventID(try log.sealed()) } catch { throw .log(error) }
    }

    /// Lends the fleet as of the newest event.
    package func withFleet<Result: Sendable>(
        _ body: (borrowing Fleet) -> Result
    ) throws(RegistryReadError) -> Result {
        try withCurrentFold { fold in
            fold.settle()
            return body(fold.fleet)
        }
    }

    /// The newest event that is not a beat, or one after it when the fleet was first asked for.
    ///
    /// A change of it is a change of the fleet.
    package func lastEvent() throws(RegistryReadError) -> EventID {
        try withCurrentFold { fold in fold.lastEvent }
    }

    /// A copy of the fleet as of the newest event.
    package func fleet() throws(RegistryReadError) -> Fleet {
        try withFleet { copy $0 }
    }

    /// The fleet as it was at a position; the newest is at hand, an older one is folded from the first event on.
    package func fleet(asOf position: EventID) throws(RegistryReadError) -> Fleet {
        guard try position >= head() else { return try replay(through: position) }
        let newest = try fleet()
        // The log may have grown beyond the position in between.
        return newest.head <= position ? newest : try replay(through: position)
    }

    /// The fleet as of a position, or of the newest event before it, by a fold of the log and nothing else.
    package func replay(through position: EventID) throws(RegistryReadError) -> Fleet {
        var fold = FleetFold()
        try advance(&fold, through: position)
        fold.settle()
        return fold.fleet
    }

    /// Waits until there is an event after `position`, and says where the head is then.
    package func next(after position: EventID) async throws -> EventID {
        EventID(try await log.next(after: Position(position)))
    }

    /// Lends the fold, brought to the newest event, and never a copy of it: a copy would make the next change copy all.
    private func withCurrentFold<Result: Sendable>(
        _ body: (inout FleetFold) -> Result
    ) throws(RegistryReadError) -> Result {
        try current.withLock { current throws(RegistryReadError) in
            var fold = if let kept = current.take() { kept } else { try loadFold() }
            defer { current = fold }
            try advance(&fold, through: nil)
            return body(&fold)
        }
    }

    /// Goes on from this fleet, which was compared with the log.
    func adopt(_ fleet: Fleet) {
        current.withLock { $0 = FleetFold(fleet) }
    }

    /// The views as a fold, or an empty one, which the whole log is still to be taken into, where they cannot be read.
    private func loadFold() throws(RegistryReadError) -> FleetFold {
        switch try log.storedViews() {
        case .read(let stored): stored.fold
        case .unreadable, .absent, .ofOtherVersion: FleetFold()
        }
    }

    /// Takes the events after the fold's head, through `position` or the newest there is.
    func advance(_ fold: inout FleetFold, through position: EventID?) throws(RegistryReadError) {
        try log.replay(
            after: Position(fold.fleet.head),
            through: position.map(Position.init)
        ) { batch throws(RegistryReadError) in
            try fold.take(batch)
        }
    }
}
