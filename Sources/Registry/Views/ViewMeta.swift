internal import EventLog
internal import LMDB
internal import Pods

/// What is true of the views as a whole: which generation is current, and through where its beats are stored.
struct ViewMeta {
    private static let currentKey = Array("current".utf8)
    private static let settledKey = Array("settled".utf8)

    let tables: ViewTables

    func current(in transaction: borrowing ReadTransaction) throws(LMDBError) -> Generation? {
        guard let value = try transaction.value(forKey: Self.currentKey.span, in: tables.meta) else { return nil }
        return Generation(number: value.integer(at: 0))
    }

    func makeCurrent(_ generation: Generation, in transaction: inout WriteTransaction) throws(LMDBError) {
        try transaction.put(ViewKey(generation).bytes.span, forKey: Self.currentKey.span, in: tables.meta)
    }

    /// Every beat up to here is in the views; later ones are read from the log itself.
    func settled(in transaction: borrowing ReadTransaction) throws(LMDBError) -> EventID {
        guard let value = try transaction.value(forKey: Self.settledKey.span, in: tables.meta) else { return .registry }
        return EventID(value.integer(at: 0))
    }

    func settle(through position: EventID, in transaction: inout WriteTransaction) throws(LMDBError) {
        try transaction.put(ViewKey(position).bytes.span, forKey: Self.settledKey.span, in: tables.meta)
    }
}
