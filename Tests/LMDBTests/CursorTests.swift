import LMDB
import StoreTestSupport
import Testing

@Suite(.temporaryDirectory) struct CursorTests {
    @Test func `a cursor goes through the keys in order, and back`() throws {
        let (environment, table) = try makeAlphabet("b", "d", "f")
        let keys = try environment.keys(in: table) { cursor, keys throws(LMDBError) in
            while let entry = try cursor.next() { keys.append(entry.key.text) }
            while let entry = try cursor.previous() { keys.append(entry.key.text) }
        }
        #expect(keys == ["b", "d", "f", "d", "b"])
    }

    @Test func `a cursor that has not moved steps back to the last entry`() throws {
        let (environment, table) = try makeAlphabet("b", "d")
        let keys = try environment.keys(in: table) { cursor, keys throws(LMDBError) in
            if let entry = try cursor.previous() { keys.append(entry.key.text) }
        }
        #expect(keys == ["d"])
    }

    @Test(arguments: [("a", "b"), ("b", "b"), ("c", "d"), ("d", "d"), ("e", nil)])
    func `seeking finds the first entry at or after a key`(key: String, expected: String?) throws {
        let (environment, table) = try makeAlphabet("b", "d")
        let keys = try environment.keys(in: table) { cursor, keys throws(LMDBError) in
            if let entry = try cursor.seek(to: Array(key.utf8).span) { keys.append(entry.key.text) }
        }
        #expect(keys.first == expected)
    }

    @Test(arguments: [("a", nil), ("b", nil), ("c", "b"), ("d", "b"), ("e", "d")])
    func `seeking before a key finds the last entry that is lower`(key: String, expected: String?) throws {
        let (environment, table) = try makeAlphabet("b", "d")
        let keys = try environment.keys(in: table) { cursor, keys throws(LMDBError) in
            if let entry = try cursor.seek(before: Array(key.utf8).span) { keys.append(entry.key.text) }
        }
        #expect(keys.first == expected)
    }

    @Test func `an empty table has no first, last or sought entry`() throws {
        let (environment, table) = try makeAlphabet()
        let keys = try environment.keys(in: table) { cursor, keys throws(LMDBError) in
            if let entry = try cursor.next() { keys.append(entry.key.text) }
            if let entry = try cursor.last() { keys.append(entry.key.text) }
            if let entry = try cursor.seek(to: [0].span) { keys.append(entry.key.text) }
            if let entry = try cursor.seek(before: [255].span) { keys.append(entry.key.text) }
        }
        #expect(keys.isEmpty)
    }

    @Test func `a cursor over a writing transaction sees what it has put`() throws {
        let (environment, table) = try makeAlphabet("b")
        let last = try environment.write { transaction throws(LMDBError) in
            try transaction.put("", forKey: "c", in: table)
            var cursor = try transaction.cursor(over: table)
            return try cursor.last()?.key.text
        }
        #expect(last == "c")
    }

    @Test func `a walk begins at its key and ends when its body says so`() throws {
        let (environment, table) = try makeAlphabet("b", "d", "f", "h")
        var keys: [String] = []
        try environment.read { transaction throws(LMDBError) in
            try transaction.walk(table, from: Array("c".utf8).span) { entry throws(LMDBError) in
                keys.append(entry.key.text)
                return keys.count < 2
            }
        }
        #expect(keys == ["d", "f"])
    }

    @Test func `a walk throws what its body throws`() throws {
        let (environment, table) = try makeAlphabet("b")
        #expect(throws: LMDBError.diskFull) {
            try environment.read { transaction throws(LMDBError) in
                try transaction.walk(table, from: [0].span) { _ throws(LMDBError) in throw .diskFull }
            }
        }
    }

    private func makeAlphabet(_ letters: String...) throws -> (Environment, Table) {
        let environment = try Environment.temporary()
        let table = try environment.makeTable()
        for letter in letters { try environment.put("", forKey: letter, in: table) }
        return (environment, table)
    }
}
