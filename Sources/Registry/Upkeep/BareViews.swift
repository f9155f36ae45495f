internal import EventLog
internal import LMDB
internal import Pods

/// The views' tables without what is in them, for the time of a rebuild: no command is decided against it.
struct BareViews: LogState {
    typealias Refusal = Pods.Refusal

    static var tableNames: [String] {
        ViewTables.names
    }

    init(loading transaction: borrowing ReadTransaction, tables: Tables) {}

    mutating func apply(_ recorded: Recorded, to transaction: inout WriteTransaction) {
        preconditionFailure("nothing is appended while the views are rebuilt")
    }

    mutating func settle(through position: Position, in transaction: inout WriteTransaction) {}
}
