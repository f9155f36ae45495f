package import EventLog
package import LMDB

/// No views: for what a log keeps beside its entries, while nothing is appended.
package struct NoViews: LogState {
    package enum Refusal: Error {}

    package static let tableNames: [String] = []

    package init(loading transaction: borrowing ReadTransaction, tables: Tables) {}

    package mutating func apply(_ recorded: Recorded, to transaction: inout WriteTransaction) {
        preconditionFailure("nothing is appended without the views")
    }

    package mutating func settle(through position: Position, in transaction: inout WriteTransaction) {}
}
