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

    /// Moves what is kept only in memory into the store: all that was applied through `position`, the newest entry.
    ///
    /// Called when segments are sealed, so that what stands in no view is among the rows that are not.
    mutating func settle(through position: Position, in transaction: inout WriteTransaction) throws(LMDBError)
}
