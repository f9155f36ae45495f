import EventLog
import LMDB

/// No state: what is left is the log.
struct BareState: LogState {
    enum Refusal: Error {}

    static let tableNames: [String] = []

    init(loading transaction: borrowing ReadTransaction, tables: Tables) {}

    mutating func apply(_ recorded: Recorded, to transaction: inout WriteTransaction) {}

    mutating func settle(through position: Position, in transaction: inout WriteTransaction) {}
}
