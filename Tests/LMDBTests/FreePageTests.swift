import Foundation
import LMDB
import StoreTestSupport
import Testing

@Suite(.temporaryDirectory) struct FreePageTests {
    @Test func `pages that were freed can be used again, up to as many as are asked for`() throws {
        let environment = try Environment.temporary()
        let table = try environment.makeTable()
        try environment.put(String(repeating: "x", count: 400_000), forKey: "a", in: table)
        #expect(try environment.reusableByteCount(upTo: 1 << 20) < 400_000)
        try environment.write { transaction throws(LMDBError) in try transaction.clear(table) }
        try environment.put("", forKey: "b", in: table)
        #expect(try environment.reusableByteCount(upTo: 1 << 20) >= 400_000)
        #expect(try environment.reusableByteCount(upTo: 100 << 10) == 100 << 10)
    }

    @Test func `pages that a reader may still see are not used again`() throws {
        let environment = try Environment.temporary()
        let table = try environment.makeTable()
        try environment.put(String(repeating: "x", count: 400_000), forKey: "a", in: table)
        try environment.read { _ throws(LMDBError) in
            try environment.write { transaction throws(LMDBError) in try transaction.clear(table) }
            try environment.write { transaction throws(LMDBError) in try transaction.put("", forKey: "b", in: table) }
            let held = try environment.reusableByteCount(upTo: 1 << 20)
            #expect(held < 400_000)
        }
        #expect(try environment.reusableByteCount(upTo: 1 << 20) >= 400_000)
    }

    @Test func `what can be used again is what the next writer finds`() throws {
        let environment = try Environment.temporary()
        let table = try environment.makeTable()
        try environment.put(String(repeating: "x", count: 400_000), forKey: "a", in: table)
        try environment.write { transaction throws(LMDBError) in try transaction.clear(table) }
        try environment.put("", forKey: "b", in: table)
        let used = try environment.info().bytesUsed
        try environment.put(String(repeating: "y", count: 300_000), forKey: "c", in: table)
        #expect(try environment.info().bytesUsed == used)
    }

    @Test func `a reader has a process and a transaction`() throws {
        let environment = try Environment.temporary()
        #expect(try environment.readers() == [])
        let newest = try environment.info().lastTransaction
        try environment.read { _ throws(LMDBError) in
            let readers = try environment.readers()
            #expect(readers == [ReaderSlot(processID: getpid(), transaction: newest)])
        }
    }
}
