package import LMDB

/// What commands are decided against, and the views in the store: it lives on the writer's thread only.
///
/// Changes made in a transaction that is aborted are forgotten by loading the state again.
package protocol LogState: SendableMetatype {
    associatedtype Refusal: Error & Sendable

    /// The tables of the views, made with those of the log.
    static var tableNames: [String] { get }

    /// Reads the views, and folds what `tables` scans after the position they stand for.
    init(loading transaction: borrowing ReadTransaction, tables: Tables) throws(EventLogError)

    mutating func apply(_ recorded: Recorded, to transaction: inout WriteTransaction) throws(LMDBError)

    /// Moves what is kept only in memory into the store, now that the log is complete through a multiple of 4,096.
    mutating func settle(through position: Position, in transaction: inout WriteTransaction) throws(LMDBError)
}
