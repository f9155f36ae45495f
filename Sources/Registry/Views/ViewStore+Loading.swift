internal import EventLog
internal import LMDB
internal import Pods
internal import StoredRows
internal import SwiftProtobuf

extension ViewStore {
    /// Every row of this generation; a row that cannot be read counts as a corrupted store.
    func rows(in transaction: borrowing ReadTransaction) throws(LMDBError) -> FleetRows {
        var rows = FleetRows()
        try each(tables.pods, transaction) { key, value throws(LMDBError) in
            rows.pods.append(try known(try message(StoredPodRow.self, value).pod(row: key.id)))
        }
        try each(tables.tags, transaction) { key, value throws(LMDBError) in
            let tag = try known(key.text.flatMap(Tag.init))
            rows.tags.append((key.id, tag, EventID(value.integer(at: 0))))
        }
        try each(tables.attributes, transaction) { key, value throws(LMDBError) in
            let name = try known(key.text.flatMap(AttributeKey.init))
            rows.attributes.append((key.id, name, try known(try message(StoredAttributeRow.self, value).attribute)))
        }
        try each(tables.beats, transaction) { key, value throws(LMDBError) in
            rows.beats.append((key.id, try message(StoredBeatRow.self, value).beat))
        }
        try loadDroplets(into: &rows, transaction)
        try loadKeys(into: &rows, transaction)
        return rows
    }

    private func loadDroplets(
        into rows: inout FleetRows,
        _ transaction: borrowing ReadTransaction
    ) throws(LMDBError) {
        var attempts: [Attempt] = []
        var duplicates: [Duplicate] = []
        try each(tables.droplets, transaction) { key, value throws(LMDBError) in
            attempts.append(try known(try message(StoredAttemptRow.self, value).attempt(id: key.id)))
        }
        try each(tables.duplicates, transaction) { key, value throws(LMDBError) in
            let dropletID = Int64(bitPattern: key.id.rawValue)
            duplicates.append(try message(StoredDuplicateRow.self, value).duplicate(dropletID: dropletID))
        }
        rows.attempts = attempts
        rows.duplicates = duplicates
    }

    private func loadKeys(into rows: inout FleetRows, _ transaction: borrowing ReadTransaction) throws(LMDBError) {
        var keys: [APIKey] = []
        try each(tables.keys, transaction) { key, value throws(LMDBError) in
            keys.append(try known(try message(StoredKeyRow.self, value).key(id: key.id)))
        }
        rows.keys = keys
        let key = ViewKey(generation)
        if let value = try transaction.value(forKey: key.bytes.span, in: tables.registry) {
            rows.registry = try message(StoredRegistryRow.self, value).state
        }
    }

    /// The parts of a row's key after the generation.
    private struct RowKey {
        let id: EventID
        let text: String?
    }

    private func each(
        _ table: Table,
        _ transaction: borrowing ReadTransaction,
        _ body: (RowKey, Span<UInt8>) throws(LMDBError) -> Void
    ) throws(LMDBError) {
        try transaction.walk(table, from: ViewKey(generation).bytes.span) { entry throws(LMDBError) in
            let key = entry.key
            let textOffset = Generation.byteCount + 8
            guard key.count >= textOffset else { throw .corrupted }
            guard key.integer(at: 0) == generation.number else { return false }
            let text = key.count > textOffset ? key.text(from: textOffset) : nil
            try body(RowKey(id: EventID(key.integer(at: Generation.byteCount)), text: text), entry.value)
            return true
        }
    }

    private func message<Row: Message>(_ type: Row.Type, _ value: Span<UInt8>) throws(LMDBError) -> Row {
        do { return try Row(serializedBytes: value.array) } catch { throw .corrupted }
    }

    private func known<Value>(_ value: Value?) throws(LMDBError) -> Value {
        guard let value else { throw .corrupted }
        return value
    }
}

extension ViewStore {
    /// The first keys of this generation in a table.
    func keys(
        of table: Table,
        limit: Int,
        in transaction: borrowing ReadTransaction
    ) throws(RegistryReadError) -> [[UInt8]] {
        var keys: [[UInt8]] = []
        try transaction.walk(table, from: ViewKey(generation).bytes.span) { entry throws(RegistryReadError) in
            let key = entry.key
            guard key.count >= Generation.byteCount, key.integer(at: 0) == generation.number else { return false }
            keys.append(key.array)
            return keys.count < limit
        }
        return keys
    }
}
