internal import EventLog
internal import LMDB
internal import Pods

/// What is true of the views as a whole: which generation is current, which is being built, and through where the
/// beats of the current one are stored.
struct ViewMeta: Sendable {
    private static let currentKey = Array("current".utf8)
    private static let buildingKey = Array("building".utf8)
    private static let settledKey = Array("settled".utf8)
    private static let versionKey = Array("version".utf8)

    let tables: ViewTables

    /// `nil` when there are no views yet.
    func current(in transaction: borrowing ReadTransaction) throws(EventLogError) -> Generation? {
        try number(Self.currentKey, in: transaction).map(Generation.init)
    }

    /// The generation that a rebuild has begun and not finished.
    func building(in transaction: borrowing ReadTransaction) throws(EventLogError) -> Generation? {
        try number(Self.buildingKey, in: transaction).map(Generation.init)
    }

    /// Whether nobody has ever made views.
    func isAbsent(in transaction: borrowing ReadTransaction) throws(EventLogError) -> Bool {
        do throws(LMDBError) {
            for key in [Self.currentKey, Self.settledKey, Self.versionKey] {
                guard try transaction.value(forKey: key.span, in: tables.meta)?.count == nil else { return false }
            }
            return true
        } catch {
            throw EventLogError(error)
        }
    }

    /// Whether a program that stores the views as this one does made the current generation, if there is one yet.
    func isOfThisVersion(in transaction: borrowing ReadTransaction) throws(EventLogError) -> Bool {
        guard try current(in: transaction) != nil else { return true }
        return try number(Self.versionKey, in: transaction) ?? 1 == ViewTables.version
    }

    func beginBuilding(_ generation: Generation, in transaction: inout WriteTransaction) throws(LMDBError) {
        try transaction.put(ViewKey(generation).bytes.span, forKey: Self.buildingKey.span, in: tables.meta)
    }

    func makeCurrent(_ generation: Generation, in transaction: inout WriteTransaction) throws(LMDBError) {
        try transaction.put(ViewKey(generation).bytes.span, forKey: Self.currentKey.span, in: tables.meta)
        let version = ViewKey(version: ViewTables.version).bytes
        try transaction.put(version.span, forKey: Self.versionKey.span, in: tables.meta)
        try transaction.delete(Self.buildingKey.span, in: tables.meta)
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
