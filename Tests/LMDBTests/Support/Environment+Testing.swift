import LMDB
import StoreTestSupport

extension Environment {
    /// An environment in the directory of the running test.
    static func temporary(mapSize: Int = 1 << 20) throws -> Environment {
        try Environment(path: "\(TemporaryDirectory.path)/data.mdb", mapSize: mapSize, tableLimit: 4)
    }

    func makeTable(_ name: String = "words") throws -> Table {
        try write { transaction throws(LMDBError) in try transaction.openTable(name) }
    }

    func put(_ value: String, forKey key: String, in table: Table) throws {
        try write { transaction throws(LMDBError) in try transaction.put(value, forKey: key, in: table) }
    }

    func value(forKey key: String, in table: Table) throws -> String? {
        try read { transaction throws(LMDBError) in
            try transaction.value(forKey: Array(key.utf8).span, in: table)?.text
        }
    }

    /// The keys that `body` finds on its walk with a cursor.
    func keys(in table: Table, _ body: (inout Cursor, inout [String]) throws(LMDBError) -> Void) throws -> [String] {
        try read { transaction throws(LMDBError) in
            var cursor = try transaction.cursor(over: table)
            var found: [String] = []
            try body(&cursor, &found)
            return found
        }
    }
}

extension WriteTransaction {
    mutating func put(
        _ value: String,
        forKey key: String,
        in table: Table,
        options: PutOptions = []
    ) throws(LMDBError) {
        try put(Array(value.utf8).span, forKey: Array(key.utf8).span, in: table, options: options)
    }
}

extension Span<UInt8> {
    var text: String {
        var bytes: [UInt8] = []
        for index in indices { bytes.append(self[index]) }
        return String(decoding: bytes, as: UTF8.self)
    }
}
