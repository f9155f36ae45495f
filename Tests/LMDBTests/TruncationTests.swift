import Foundation
import LMDB
import StoreTestSupport
import Testing

@Suite(.temporaryDirectory) struct TruncationTests {
    @Test func `a file cut short is refused instead of ending the process`() throws {
        let path = "\(TemporaryDirectory.path)/cut.mdb"
        try fill(path)
        let status = unsafe truncate(path, 8_192)
        #expect(status == 0)

        #expect(throws: LMDBError.truncated) { _ = try Environment(path: path, tableLimit: 1) }
    }

    @Test func `a file whose last pages were given back unwritten is opened`() throws {
        let path = "\(TemporaryDirectory.path)/short.mdb"
        try commitUntilShort(path)
        let environment = try Environment(path: path, tableLimit: 4)
        #expect(try environment.audit().findings == [])
    }

    /// Makes rows and deletes them in one transaction, until one of them leaves the file shorter than its pages.
    private func commitUntilShort(_ path: String) throws {
        let environment = try Environment(path: path, mapSize: 64 << 20, tableLimit: 4)
        var changes = RandomChanges(seed: 4)
        for _ in 0..<100 {
            try changes.commit(to: environment)
            let byteCount = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
            if try #require(byteCount) < environment.info().bytesUsed { return }
        }
        Issue.record("no transaction left pages unwritten")
    }

    private func fill(_ path: String) throws(LMDBError) {
        let environment = try Environment(path: path, mapSize: 1 << 20, tableLimit: 1)
        try environment.write { transaction throws(LMDBError) in
            let table = try transaction.openTable("rows")
            let value = [UInt8](repeating: 7, count: 1_000)
            for key in UInt8.min...100 { try transaction.put(value.span, forKey: [key].span, in: table) }
        }
    }
}
