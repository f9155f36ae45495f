import EventLog
import LMDB

/// No views: for upkeep of the log alone, during which nothing is appended.
struct NoViews: LogState {
    enum Refusal: Error {}

    static let tableNames: [String] = []

    init(loading transaction: borrowing ReadTransaction, tables: Tables) {}

    mutating func apply(_ recorded: Recorded, to transaction: inout WriteTransaction) {
        preconditionFailure("nothing is appended without the views")
    }

    mutating func settle(through position: Position, in transaction: inout WriteTransaction) {}
}
