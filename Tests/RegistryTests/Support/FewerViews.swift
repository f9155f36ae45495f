import EventLog
import LMDB
import Pods

@testable import Registry

/// What keeps no views, in a file that lacks one of their tables.
struct FewerViews: LogState {
    typealias Refusal = Pods.Refusal

    static var tableNames: [String] {
        ViewTables.names.filter { $0 != "views.reserved" }
    }

    init(loading transaction: borrowing ReadTransaction, tables: Tables) throws(EventLogError) {}

    mutating func apply(_ recorded: Recorded, to transaction: inout WriteTransaction) throws(LMDBError) {}

    mutating func settle(through position: Position, in transaction: inout WriteTransaction) throws(LMDBError) {}
}
