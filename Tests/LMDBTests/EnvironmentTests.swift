import Foundation
import LMDB
import StoreTestSupport
import Testing

@Suite(.temporaryDirectory) struct EnvironmentTests {
    @Test func `a file is open once in a process`() throws {
        let environment = try Environment.temporary()
        #expect(throws: LMDBError.alreadyOpen) { try Environment.temporary() }
        _ = try environment.info()
    }

    @Test func `a file may be opened under another name only after it was closed`() throws {
        let link = "\(TemporaryDirectory.path)/link.mdb"
        try {
            let environment = try Environment.temporary()
            try FileManager.default.createSymbolicLink(
                atPath: link,
                withDestinationPath: "\(TemporaryDirectory.path)/data.mdb"
            )
            #expect(throws: LMDBError.alreadyOpen) { try Environment(path: link, tableLimit: 1) }
            _ = try environment.info()
        }()
        #expect(throws: Never.self) { try Environment(path: link, tableLimit: 1) }
    }

    @Test func `a full map is said to be full, and what was committed stays`() throws {
        let environment = try Environment.temporary(mapSize: 64 << 10)
        let table = try environment.makeTable()
        try environment.put("one", forKey: "a", in: table)
        #expect(throws: LMDBError.mapFull) {
            try environment.put(String(repeating: "x", count: 128 << 10), forKey: "b", in: table)
        }
        #expect(try environment.value(forKey: "a", in: table) == "one")
        try environment.put("two", forKey: "c", in: table)
    }

    @Test func `a reader finds no table that nobody made`() throws {
        let environment = try Environment.temporary()
        let found = try environment.read { transaction throws(LMDBError) in try transaction.openTable("words") }
        #expect(found == nil)
    }

    @Test func `a table opened by a reader stays open after it`() throws {
        try {
            let environment = try Environment.temporary()
            try environment.put("one", forKey: "a", in: environment.makeTable())
        }()
        let environment = try Environment(
            path: "\(TemporaryDirectory.path)/data.mdb",
            tableLimit: 4,
            mode: .readOnly
        )
        let table = try #require(
            try environment.read { transaction throws(LMDBError) in try transaction.openTable("words") }
        )
        #expect(try environment.value(forKey: "a", in: table) == "one")
        #expect(throws: LMDBError.permissionDenied) { try environment.put("two", forKey: "b", in: table) }
    }

    @Test func `reading what is not there says so`() {
        #expect(throws: LMDBError.noSuchFile) {
            try Environment(path: "\(TemporaryDirectory.path)/none.mdb", tableLimit: 1, mode: .readOnly)
        }
    }

    @Test func `a file that is not LMDB's is refused`() throws {
        let path = "\(TemporaryDirectory.path)/data.mdb"
        try Data(repeating: 7, count: 8192).write(to: URL(filePath: path))
        #expect(throws: LMDBError.notLMDB) { try Environment(path: path, tableLimit: 1) }
    }

    @Test func `too many readers are refused, and a slot that is free again is used`() throws {
        let environment = try Environment(
            path: "\(TemporaryDirectory.path)/data.mdb",
            mapSize: 1 << 20,
            tableLimit: 1,
            readerLimit: 1
        )
        try environment.read { _ throws(LMDBError) in
            _ = #expect(throws: LMDBError.readersFull) { try environment.read { _ throws(LMDBError) in } }
        }
        try environment.read { _ throws(LMDBError) in }
    }

    @Test func `the slot of a reader that died is freed by the next opening`() async throws {
        let path = "\(TemporaryDirectory.path)/data.mdb"
        let environment = try Environment.temporary()
        await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
            let environment = try Environment(path: path, tableLimit: 1)
            try environment.read { _ throws(LMDBError) in _ = kill(getpid(), SIGKILL) }
        }
        #expect(try environment.readerCheck() == 1)
        #expect(try environment.readerCheck() == 0)
    }

    @Test func `information tells how much of the map is used`() throws {
        let environment = try Environment.temporary(mapSize: 1 << 20)
        let before = try environment.info()
        try environment.put(String(repeating: "x", count: 100_000), forKey: "a", in: environment.makeTable())
        let after = try environment.info()
        #expect(after.mapSize == 1 << 20)
        #expect(after.bytesUsed - before.bytesUsed >= 100_000)
        #expect(after.bytesUsed < after.mapSize)
    }

    @Test(arguments: [
        (LMDBError.mapFull, "open with a larger map"),
        (.diskFull, "free space on the disk and start again"),
        (.versionMismatch, "open with the LMDB that wrote the file, or export there and import here"),
    ])
    func `a message ends with what to do`(error: LMDBError, remedy: String) {
        #expect("\(error)".hasSuffix("; \(remedy)"))
    }
}
