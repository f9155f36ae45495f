internal import EventLog
internal import LMDB
internal import Pods

/// The rows that the log says are stored, byte for byte.
///
/// The writer stores a beat when the log settles or with the next change of its pod. So what is stored is the fold as of
/// the position through which the views are settled, with nothing held back, and from there on without the beats that
/// no change followed.
struct ExpectedViews {
    private(set) var fold = FleetFold()

    /// Through where the views were said to be settled; `nil` when that cannot be read.
    private let settled: EventID?

    init(
        settled: EventID?,
        end: EventID,
        of reader: RegistryReader,
        _ onProgress: (InspectionProgress) -> Void
    ) throws(RegistryReadError) {
        self.settled = settled
        let start = min(settled ?? end, end)
        while fold.fleet.head < start {
            try reader.advance(&fold, through: min(start, fold.fleet.head.advanced(by: Self.eventsPerSlice)))
            onProgress(InspectionProgress(stage: .views, done: fold.fleet.head.rawValue, total: end.rawValue))
        }
        fold.settle()
        try takeAsWritten(through: end, of: reader.log)
    }

    /// The fleet with all that is in the log.
    var wholeFleet: Fleet {
        var whole = fold
        whole.settle()
        return whole.fleet
    }

    /// Compares the views with the log as of one snapshot; returns `nil` when they were settled anew meanwhile.
    ///
    /// Told are the rows that mean something else, or if there are none, those that say the same in other bytes.
    mutating func compare(
        with transaction: borrowing ReadTransaction,
        _ tables: Tables
    ) throws(RegistryReadError) -> ViewComparison? {
        guard try tables.settledPosition(in: transaction) == settled else { return nil }
        try tables.scan(transaction, after: Position(fold.fleet.head)) { header, bytes throws(RegistryReadError) in
            _ = try fold.takeTellingRows(header, bytes)
        }
        do throws(EventLogError) {
            let stored = try StoredFleet(loading: transaction, tables: tables)
            let store = ViewStore(tables: try ViewTables(tables), generation: stored.generation ?? .first)
            let differences = stored.differences(from: wholeFleet)
            let inexact = try store.inexactRows(of: fold.fleet, in: transaction)
            return .read(differences: differences.isEmpty ? inexact.sorted() : differences)
        } catch .unreadableViews {
            return .unreadable
        } catch {
            throw .log(error)
        }
    }

    /// Takes entry by entry, since the writer lets go of a pod's beats with every event of its stream.
    private mutating func takeAsWritten(through end: EventID, of log: LogReader) throws(RegistryReadError) {
        var fold = fold
        try log.scan(
            after: Position(fold.fleet.head),
            through: Position(end)
        ) { header, bytes throws(RegistryReadError) in
            _ = try fold.takeTellingRows(header, bytes)
        }
        self.fold = fold
    }

    private static let eventsPerSlice = 1 << 16
}

extension Tables {
    /// Through where the views say that their beats are stored; `nil` when they do not say.
    func settledPosition(in transaction: borrowing ReadTransaction) throws(RegistryReadError) -> EventID? {
        do throws(EventLogError) {
            return try ViewMeta(tables: try ViewTables(self)).settled(in: transaction)
        } catch .unreadableViews {
            return nil
        } catch {
            throw .log(error)
        }
    }
}
