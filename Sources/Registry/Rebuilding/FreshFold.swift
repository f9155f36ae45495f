internal import EventLog
internal import Pods

/// The log folded anew from its first event, and the rows that changed since they were last written.
struct FreshFold: Sendable {
    private(set) var fold: FleetFold
    private var changed: Set<ViewRow> = []

    /// Begins with a fold whose rows are all to be written by other means.
    init(_ fold: FleetFold) {
        self.fold = fold
        self.fold.settle()
    }

    var fleet: Fleet {
        fold.fleet
    }

    /// Takes the events through `position`, or all there are, and lets nothing be held back.
    mutating func advance(through position: EventID? = nil, of log: LogReader) throws(RegistryReadError) {
        try log.scan(
            after: Position(fold.fleet.head),
            through: position.map(Position.init)
        ) { header, bytes throws(RegistryReadError) in
            changed.formUnion(try fold.takeTellingRows(header, bytes))
        }
        changed.formUnion(fold.settle())
    }

    /// What is to stand in the store for the changed rows, which then count as written.
    mutating func takeChanges(for store: ViewStore) -> [StoredRow] {
        let rows = changed.map { store.stored($0, of: fold.fleet) }
        changed = []
        return rows
    }
}
