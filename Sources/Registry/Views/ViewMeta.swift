internal import EventLog
internal import LMDB
internal import Pods

/// What is true of the views as a whole: which generation is current, and through where its beats are stored.
struct ViewMeta {
    private static let currentKey = Array("current".utf8)
    private static let settledKey = Array("settled".utf8)

    let tables: ViewTables

    /// `nil` when there are no views yet.
    func current(in transaction: borrowing ReadTransaction) throws(EventLogError) -> Generation? {
        try number(Self.currentKey, in: transaction).map(Generation.init)
    }

    func makeCurrent(_ generation: Generation, in transaction: inout WriteTransaction) throws(LMDBError) {
        try transaction.put(ViewKey(generation).bytes.span, forKey: Self.currentKey.span, in: tables.meta)
    }

    /// Every beat up to here is in the views; later ones are read from the log itself.
    func settled(in transaction: borrowing ReadTransaction) throws(EventLogError) -> EventID {
        try number(Self.settledKey, in: transaction).map(EventID.init) ?? .registry
    }

    func settle(through position: EventID, in transaction: inout WriteTransaction) throws(LMDBError) {
        try transaction.put(ViewKey(position).bytes.span, forKey: Self.settledKey.span, in: tables.meta)
    }

    private func number<Number: FixedWidthInteger>(
        _ key: [UInt8],
        in transaction: borrowing ReadTransaction
    ) throws(EventLogError) -> Number? {
        do throws(LMDBError) {
            guard let value = try transaction.value(forKey: key.span, in: tables.meta) else { return nil }
            if let number: Number = value.integer() { return number }
        } catch {
            throw EventLogError(error)
        }
        throw .unreadableViews
    }
}
