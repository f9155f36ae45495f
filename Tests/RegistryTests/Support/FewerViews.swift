import EventLog
import LMDB
import Pods

@testable import Registry

/// What keeps no views, in a file that lacks some of their tables.
struct FewerViews: LogState {
    typealias Refusal = Pods.Refusal

    static var tableNames: [String] {
        ViewTables.names.filter { !["views.challenges", "views.placements", "views.reserved"].contains($0) }
    }

    init(loading transaction: borrowing ReadTransaction, tables: Tables) throws(EventLogError) {}

    mutating func apply(_ recorded: Recorded, to transaction: inout WriteTransaction) throws(LMDBError) {}

    mutating func settle(through position: Position, in transaction: inout WriteTransaction) throws(LMDBError) {}
}
