import Chance
import EventLog
import Foundation
import LMDB
import LogTestSupport
import Pods
import PodsTestSupport
import Registry
import StoreTestSupport
import Testing
import Transparency

@Suite(.temporaryDirectory) struct InspectionTests {
    private var path: String { "\(TemporaryDirectory.path)/log.mdb" }

    @Test func `a sound directory is counted`() async throws {
        let fleet = try await fillWithCommands()
        let report = try Inspection(of: TemporaryDirectory.path).run()
        #expect(report.findings == [])
        #expect(report.log?.head == fleet.head.rawValue)
        #expect(report.views?.rows == fleet.viewRows.count)
        #expect(report.file?.bytes == (report.file?.pages ?? 0) * 4_096)
    }

    @Test func `a registry that is written to is inspected`() async throws {
        let registry = try Registry.temporary()
        let machine = try await registry.serve("web", droplet: 101)
        try await registry.beat(from: machine)
        let differences = try registry.reader.verify().differences
        #expect(differences == [])
    }

    @Test(arguments: 1...4 as ClosedRange<UInt64>)
    func `a flipped bit anywhere in the file is found, or changes no row`(part: UInt64) async throws {
        _ = try await fillWithCommands()
        let seed = UInt64.random(in: 0...(.max))
        var generator = SeededGenerator(seed: seed)
        let byteCount = try #require(try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int)
        let rows = try allRows()
        for _ in 0..<100 {
            let bit = Int.random(in: 0..<byteCount * 8, using: &generator)
            try flipBit(bit, ofFile: path)
            if isSound() { #expect(try allRows() == rows, "bit \(bit), part \(part), seed \(seed)") }
            try flipBit(bit, ofFile: path)
        }
    }

    @Test(arguments: ["tail", "streams", "commands", "meta"] + words.keys.sorted())
    func `a flipped bit of any value is found`(table: String) async throws {
        _ = try await fillWithCommands()
        var generator = SeededGenerator(seed: UInt64.random(in: 0...(.max)))
        for row in try rows(of: table) {
            var changed = row.value
            let bit = Int.random(in: 0..<changed.count * 8, using: &generator)
            changed[bit / 8] ^= 1 << UInt8(bit % 8)
            try put(changed, forKey: row.key, in: table)
            #expect(!isSound(), "bit \(bit) of row \(row.key) of \(table)")
            try put(row.value, forKey: row.key, in: table)
        }
        #expect(isSound())
    }

    @Test func `a damaged page is named, and then the log is not read`() async throws {
        _ = try await fillWithCommands()
        var namedCount = 0
        for page in 2..<20 {
            try flipBit(page * 4_096 * 8, ofFile: path)
            let report = try Inspection(of: TemporaryDirectory.path).run()
            try flipBit(page * 4_096 * 8, ofFile: path)
            // Pages that are free may hold anything.
            guard !report.isSound else { continue }
            namedCount += 1
            #expect(report.findings.map(\.page) == [UInt64(page)])
            #expect(report.log == nil)
        }
        #expect(namedCount > 5)
    }

    @Test func `a finding says what is wrong, and leaves what to do to whoever asked`() async throws {
        _ = try await fillWithCommands()
        for table in ["tail", "streams"] {
            let row = try #require(try rows(of: table).first)
            try put([0], forKey: row.key, in: table)
            let findings = try Inspection(of: TemporaryDirectory.path).run().findings
            #expect(findings.allSatisfy { !$0.statement.contains("restore a backup") } && !findings.isEmpty)
            try put(row.value, forKey: row.key, in: table)
        }
    }

    @Test func `views that cannot be read are findings of the views, of which a rebuild is the remedy`() async throws {
        _ = try await fillWithCommands()
        let row = try #require(try rows(of: "views.pods").first)
        try put([0xff], forKey: row.key, in: "views.pods")
        let findings = try Inspection(of: TemporaryDirectory.path).run().findings
        #expect(findings.map(\.stage) == [.views])
    }

    @Test func `checkpoints are held against the key that signs them`() async throws {
        _ = try await fillWithCommands()
        let registry = try Registry.temporary()
        let signer = CheckpointSigner(directory: TemporaryDirectory.path)
        let signed = try await registry.signCheckpoint(with: signer)
        await registry.close()
        #expect(isSound())
        try await keep(try signed.withOtherSignature())
        let findings = try Inspection(of: TemporaryDirectory.path).run().findings
        #expect(findings.map(\.position) == [signed.checkpoint.size])
        try FileManager.default.removeItem(atPath: "\(TemporaryDirectory.path)/checkpoint.key")
        #expect(isSound(), "nobody knows the key")
        try await signer.createKey(name: try #require(KeyName(signed.checkpoint.origin)))
        #expect(isSound(), "another key is known")
    }

    @Test func `where there is no log there is nothing to inspect`() {
        let directory = "\(TemporaryDirectory.path)/none"
        #expect(throws: EventLogError.missing(directory: directory)) { try Inspection(of: directory).run() }
    }

    @Test func `a log of a newer format is not judged`() async throws {
        _ = try await fillWithCommands()
        try put(Array("2".utf8), forKey: Array("format".utf8), in: "meta")
        #expect(throws: EventLogError.newerFormat(found: 2, known: 1)) {
            try Inspection(of: TemporaryDirectory.path).run()
        }
    }

    private func keep(_ checkpoint: SignedCheckpoint) async throws {
        let log = try EventLog<NoViews>.open(EventLogConfiguration(directory: TemporaryDirectory.path))
        try await log.keep(checkpoint)
        await log.close()
    }

    /// Whether an inspection finds nothing, and finds it at all.
    private func isSound() -> Bool {
        (try? Inspection(of: TemporaryDirectory.path).run().isSound) ?? false
    }

    /// Every view has rows, and commands have names.
    private func fillWithCommands() async throws -> Fleet {
        _ = try await fillEveryView()
        let registry = try Registry.temporary()
        for tag in ["red", "green", "quick"] as [Tag] {
            try await registry.execute(.tag("web", tag), by: try .ann("command-\(tag)"))
        }
        let fleet = try registry.reader.fleet()
        await registry.close()
        return fleet
    }

    private func allRows() throws -> [[RawRow]] {
        let names =
            ["tail", "segments", "streams", "tree", "checkpoints", "commands", "meta", "views.meta"]
            + words.keys.sorted()
        return try names.map { try rows(of: $0) }
    }

    private func rows(of name: String) throws -> [RawRow] {
        try withRawLog { transaction throws(LMDBError) in
            try transaction.rows(of: try transaction.openTable(name))
        }
    }

    private func put(_ value: [UInt8], forKey key: [UInt8], in name: String) throws {
        try withRawLog { transaction throws(LMDBError) in
            try transaction.put(value.span, forKey: key.span, in: try transaction.openTable(name))
        }
    }
}

extension SignedCheckpoint {
    /// The same with another character in the middle of its signature.
    fileprivate func withOtherSignature() throws -> SignedCheckpoint {
        var bytes = Array(text.utf8)
        let middle = bytes.count - 40
        bytes[middle] = bytes[middle] == UInt8(ascii: "A") ? UInt8(ascii: "B") : UInt8(ascii: "A")
        return try SignedCheckpoint(bytes)
    }
}
