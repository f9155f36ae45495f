import Foundation
import LMDB
import StoreTestSupport
import Synchronization
import Testing

@Suite(.temporaryDirectory) struct AuditTests {
    @Test func `a file that was only opened is sound`() throws {
        let audit = try Environment.temporary().audit()
        #expect(audit.findings == [])
        #expect(audit.transaction == 0)
        #expect(audit.pageCount == 2)
    }

    @Test func `every commit leaves a file whose pages are used once or free once`() throws {
        let seed = UInt64.random(in: 0...(.max))
        var changes = RandomChanges(seed: seed)
        let environment = try Environment.temporary(mapSize: 64 << 20)
        for step in 1...120 {
            try changes.commit(to: environment)
            let audit = try environment.audit()
            #expect(audit.findings == [], "step \(step) of seed \(seed)")
            if !audit.findings.isEmpty { break }
        }
    }

    @Test func `tables are named, and every page is counted`() throws {
        let environment = try Environment.temporary()
        let first = try environment.makeTable("first")
        _ = try environment.makeTable("second")
        try environment.put(String(repeating: "x", count: 10_000), forKey: "a", in: first)
        let audit = try environment.audit()
        #expect(audit.tableNames == ["first", "second"])
        #expect(audit.pageCount == (try environment.info().lastPage) + 1)
        #expect(audit.byteCount == audit.pageCount * 4_096)
    }

    @Test func `a snapshot is looked at while a writer goes on`() throws {
        let environment = try Environment.temporary(mapSize: 64 << 20)
        let outcome = Mutex<Result<Void, any Error>?>(nil)
        // A thread of its own: a task might wait for the very thread on which this test looks at the file.
        Thread.detachNewThread {
            let result = Result {
                var changes = RandomChanges(seed: 1)
                for _ in 0..<100 { try changes.commit(to: environment) }
            }
            outcome.withLock { $0 = result }
        }
        while outcome.withLock({ $0 == nil }) {
            let audit = try environment.audit()
            #expect(audit.findings == [])
        }
        try outcome.withLock(\.self)?.get()
    }

    @Test func `a meta page whose write has failed leaves a sound file`() throws {
        let file = try RolledBackFile(lost: "lost")
        try file.putBack(RolledBackFile.lastPageAndTransaction)
        #expect(try Environment.audit(path: file.path).findings == [])
        #expect(try file.word() == "kept")
    }

    @Test func `pages freed before there was any transaction are found`() throws {
        let file = try RolledBackFile(lost: "lost")
        try file.sayNothingWasCommitted()
        #expect(try !Environment.audit(path: file.path).findings.isEmpty)
    }

    @Test func `a meta page that only says it is older is found where its commit made the file longer`() throws {
        let file = try RolledBackFile(lost: String(repeating: "lost", count: 10_000))
        try file.putBack(RolledBackFile.transaction)
        #expect(try !Environment.audit(path: file.path).findings.isEmpty)
    }
}
