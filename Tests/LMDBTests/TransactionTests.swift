import LMDB
import StoreTestSupport
import Testing

@Suite(.temporaryDirectory) struct TransactionTests {
    @Test func `what was committed is found after opening again`() throws {
        try {
            let environment = try Environment.temporary()
            try environment.put("one", forKey: "a", in: environment.makeTable())
        }()
        let environment = try Environment.temporary()
        #expect(try environment.value(forKey: "a", in: environment.makeTable()) == "one")
    }

    @Test func `a body that throws leaves nothing behind`() throws {
        let environment = try Environment.temporary()
        let table = try environment.makeTable()
        #expect(throws: LMDBError.corrupted) {
            try environment.write { transaction throws(LMDBError) in
                try transaction.put("one", forKey: "a", in: table)
                throw .corrupted
            }
        }
        #expect(try environment.value(forKey: "a", in: table) == nil)
    }

    @Test func `a snapshot does not see what is committed after it began`() throws {
        let environment = try Environment.temporary()
        let table = try environment.makeTable()
        let count = try environment.read { transaction throws(LMDBError) in
            try environment.write { transaction throws(LMDBError) in
                try transaction.put("one", forKey: "a", in: table)
            }
            return try transaction.count(of: table)
        }
        #expect(count == 0)
        #expect(try environment.value(forKey: "a", in: table) == "one")
    }

    @Test(arguments: [0, 512, 4096])
    func `a key of a length LMDB refuses is a bad value size`(byteCount: Int) throws {
        let environment = try Environment.temporary()
        let table = try environment.makeTable()
        #expect(throws: LMDBError.badValueSize) {
            try environment.put("", forKey: String(repeating: "k", count: byteCount), in: table)
        }
    }

    @Test func `a put that must not overwrite leaves the value that is there`() throws {
        let environment = try Environment.temporary()
        let table = try environment.makeTable()
        try environment.put("one", forKey: "a", in: table)
        #expect(throws: LMDBError.keyExists) {
            try environment.write { transaction throws(LMDBError) in
                try transaction.put("two", forKey: "a", in: table, options: .noOverwrite)
            }
        }
        #expect(try environment.value(forKey: "a", in: table) == "one")
    }

    @Test func `an append of a key that is not the last is refused`() throws {
        let environment = try Environment.temporary()
        let table = try environment.makeTable()
        try environment.put("two", forKey: "b", in: table)
        #expect(throws: LMDBError.keyExists) {
            try environment.write { transaction throws(LMDBError) in
                try transaction.put("one", forKey: "a", in: table, options: .append)
            }
        }
    }

    @Test func `a reserved value is what its body wrote in place`() throws {
        let environment = try Environment.temporary()
        let table = try environment.makeTable()
        try environment.write { transaction throws(LMDBError) in
            try transaction.append(byteCount: 3, forKey: Array("k".utf8).span, in: table) { output in
                for byte in "abc".utf8 { output.append(byte) }
            }
        }
        #expect(try environment.value(forKey: "k", in: table) == "abc")
    }

    @Test func `a half-filled reservation stops the process`() async {
        await #expect(processExitsWith: .failure) { [path = TemporaryDirectory.path as String] in
            let environment = try Environment(path: "\(path)/data.mdb", mapSize: 1 << 20, tableLimit: 1)
            let table = try environment.makeTable()
            try environment.write { transaction throws(LMDBError) in
                try transaction.append(byteCount: 3, forKey: Array("k".utf8).span, in: table) { $0.append(1) }
            }
        }
    }

    @Test func `a deletion says whether there was something to delete`() throws {
        let environment = try Environment.temporary()
        let table = try environment.makeTable()
        try environment.put("one", forKey: "a", in: table)
        let key = Array("a".utf8)
        let answers = try environment.write { transaction throws(LMDBError) in
            [try transaction.delete(key.span, in: table), try transaction.delete(key.span, in: table)]
        }
        #expect(answers == [true, false])
        #expect(try environment.value(forKey: "a", in: table) == nil)
    }

    @Test func `a cleared table is empty and still there`() throws {
        let environment = try Environment.temporary()
        let table = try environment.makeTable()
        try environment.put("one", forKey: "a", in: table)
        let counts = try environment.write { transaction throws(LMDBError) in
            let before = try transaction.count(of: table)
            try transaction.clear(table)
            return [before, try transaction.count(of: table)]
        }
        #expect(counts == [1, 0])
        try environment.put("two", forKey: "b", in: table)
        #expect(try environment.value(forKey: "b", in: table) == "two")
    }
}
