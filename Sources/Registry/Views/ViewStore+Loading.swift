internal import EventLog
internal import LMDB
internal import Pods
internal import StoredRows
internal import SwiftProtobuf

extension ViewStore {
    /// Every row of this generation; throws `.unreadableViews` for one that is none.
    func rows(in transaction: borrowing ReadTransaction) throws(EventLogError) -> FleetRows {
        var rows = FleetRows()
        try each(tables.pods, transaction) { key, value throws(EventLogError) in
            rows.pods.append(try known(try message(StoredPodRow.self, value).pod(row: key.id)))
        }
        try each(tables.versions, transaction) { key, value throws(EventLogError) in
            guard value.count == 12 else { throw .unreadableViews }
            rows.versions.append((key.id, value.integer(at: 0), EventID(value.integer(at: 4))))
        }
        try each(tables.tags, transaction) { key, value throws(EventLogError) in
            let tag = try known(key.text.flatMap(Tag.init))
            rows.tags.append((key.id, tag, try known(value.integer().map(EventID.init))))
        }
        try each(tables.attributes, transaction) { key, value throws(EventLogError) in
            let name = try known(key.text.flatMap(AttributeKey.init))
            rows.attributes.append((key.id, name, try known(try message(StoredAttributeRow.self, value).attribute)))
        }
        try each(tables.beats, transaction) { key, value throws(EventLogError) in
            rows.beats.append((key.id, try message(StoredBeatRow.self, value).beat))
        }
        try loadDroplets(into: &rows, transaction)
        try loadChallenges(into: &rows, transaction)
        try each(tables.keys, transaction) { key, value throws(EventLogError) in
            rows.keys.append(try known(try message(StoredKeyRow.self, value).key(id: key.id)))
        }
        try loadRegistry(into: &rows, transaction)
        return rows
    }

    private func loadDroplets(
        into rows: inout FleetRows,
        _ transaction: borrowing ReadTransaction
    ) throws(EventLogError) {
        var attempts: [Attempt] = []
        var duplicates: [Duplicate] = []
        try each(tables.droplets, transaction) { key, value throws(EventLogError) in
            attempts.append(try known(try message(StoredAttemptRow.self, value).attempt(id: key.id)))
        }
        try each(tables.duplicates, transaction) { key, value throws(EventLogError) in
            let dropletID = Int64(bitPattern: key.id.rawValue)
            duplicates.append(try message(StoredDuplicateRow.self, value).duplicate(dropletID: dropletID))
        }
        rows.attempts = attempts
        rows.duplicates = duplicates
    }

    /// The parts of a row's key after the generation.
    struct RowKey {
        let id: EventID
        let text: String?
    }

    func each(
        _ table: Table,
        _ transaction: borrowing ReadTransaction,
        _ body: (RowKey, Span<UInt8>) throws(EventLogError) -> Void
    ) throws(EventLogError) {
        try eachOwn(table, transaction) { key, value throws(EventLogError) in
            let textOffset = Generation.byteCount + 8
            guard key.count >= textOffset else { throw .unreadableViews }
            let text = key.count > textOffset ? key.text(from: textOffset) : nil
            try body(RowKey(id: EventID(key.integer(at: Generation.byteCount)), text: text), value)
        }
    }

    /// Hands on the rows of this generation with their keys as they are stored.
    func eachOwn(
        _ table: Table,
        _ transaction: borrowing ReadTransaction,
        _ body: (_ key: Span<UInt8>, _ value: Span<UInt8>) throws(EventLogError) -> Void
    ) throws(EventLogError) {
        try transaction.walk(table, from: ViewKey(generation).bytes.span) { entry throws(EventLogError) in
            guard isOwn(entry.key) else { return false }
            try body(entry.key, entry.value)
            return true
        }
    }

    func message<Row: Message>(_ type: Row.Type, _ value: Span<UInt8>) throws(EventLogError) -> Row {
        do { return try Row(serializedBytes: value.array) } catch { throw .unreadableViews }
    }

    func known<Value>(_ value: Value?) throws(EventLogError) -> Value {
        guard let value else { throw .unreadableViews }
        return value
    }
}
