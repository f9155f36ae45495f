import EventLog
import LMDB
import Pods
import PodsTestSupport
import Registry
import StoreTestSupport
import Testing

@Suite(.temporaryDirectory) struct VerifyTests {
    @Test(arguments: words.keys.sorted(), [Fault.missing, .surplus, .exchanged])
    func `a wrong row of a view is named, and mended by a rebuild`(table: String, fault: Fault) async throws {
        if table == "views.registry", fault == .surplus { return }
        let fleet = try await fillEveryView()
        try fault.plant(in: table)
        let differences = try RegistryReader.open(directory: TemporaryDirectory.path).verify().differences
        let word = try #require(words[table])
        #expect(differences.contains { $0.hasPrefix(word) }, "\(differences)")

        let report = try await Registry.rebuild(.temporary())
        #expect(report.prior == .differing(differences))
        try checkSound(fleet)
    }

    @Test func `a beat that a change of its pod has brought to its row belongs there`() async throws {
        let registry = try Registry.temporary()
        let machine = try await registry.serve("web", droplet: 101)
        for tag in ["blue", "green"] as [Tag] {
            try await registry.beat(from: machine)
            try await registry.execute(.tag("web", tag), by: .ann)
            try await registry.beat(from: machine)
            #expect(try registry.reader.verify().differences == [])
        }
    }

    @Test(arguments: words.keys.sorted())
    func `views that cannot be read are told apart from a damaged log, and made anew`(table: String) async throws {
        let fleet = try await fillEveryView()
        try Fault.unreadable.plant(in: table)
        try await checkUnreadable(fleet)
    }

    @Test(
        arguments: ["current", "settled"],
        [[], [1], Array(repeating: 0xff, count: 8)]
    )
    func `what is said of the views as a whole may be wrong too`(key: String, value: [UInt8]) async throws {
        let fleet = try await fillEveryView()
        try withRawLog { transaction throws(LMDBError) in
            try transaction.put(value.span, forKey: Array(key.utf8).span, in: try transaction.openTable("views.meta"))
        }
        try await checkUnreadable(fleet)
    }

    @Test(arguments: [[0, 0, 0, 9], [255, 255, 255, 255]])
    func `views of a generation that is not there are missed`(generation: [UInt8]) async throws {
        let fleet = try await fillEveryView()
        try withRawLog { transaction throws(LMDBError) in
            let meta = try transaction.openTable("views.meta")
            try transaction.put(generation.span, forKey: Array("current".utf8).span, in: meta)
        }
        let report = try RegistryReader.open(directory: TemporaryDirectory.path).verify()
        #expect(report.differences.count == report.rowCount)
        let prior = try await Registry.rebuild(.temporary()).prior
        #expect(prior == .differing(report.differences))
        try checkSound(fleet)
    }

    @Test func `views that nobody says are current cannot be read`() async throws {
        let fleet = try await fillEveryView()
        try withRawLog { transaction throws(LMDBError) in
            try transaction.delete(Array("current".utf8).span, in: try transaction.openTable("views.meta"))
        }
        try await checkUnreadable(fleet)
    }

    @Test(arguments: [1, 9, 20])
    func `a flipped bit of the log is found, and its position named`(position: UInt8) async throws {
        _ = try await fillEveryView()
        try withRawLog { transaction throws(LMDBError) in
            let tail = try transaction.openTable("tail")
            var row = try transaction.rows(of: tail)[Int(position) - 1]
            row.value[9] ^= 4
            try transaction.put(row.value.span, forKey: row.key.span, in: tail)
        }
        let damaged = EventLogError.damaged(position: Position(rawValue: UInt64(position)), .checksum)
        #expect(throws: RegistryReadError.log(damaged)) {
            try RegistryReader.open(directory: TemporaryDirectory.path).verify()
        }
        await #expect(throws: RebuildError.read(.log(damaged))) { try await Registry.rebuild(.temporary()) }
        #expect(throws: RegistryReadError.log(damaged)) { try Registry.temporary() }
    }

    private func checkUnreadable(_ fleet: Fleet) async throws {
        let path = TemporaryDirectory.path
        let report = try RegistryReader.open(directory: path).verify()
        #expect(report.differences == ["the views as a whole, which cannot be read"])
        #expect(try RegistryReader.open(directory: path).fleet() == fleet)
        #expect(try RegistryReader.open(directory: path).replay(through: fleet.head) == fleet)
        let prior = try await Registry.rebuild(.temporary()).prior
        #expect(prior == .unreadable)
        try checkSound(fleet)
    }

    private func checkSound(_ fleet: Fleet) throws {
        let reader = try RegistryReader.open(directory: TemporaryDirectory.path)
        #expect(try reader.verify().differences == [])
        let mended = try reader.fleet()
        #expect(try mended == reader.replay(through: reader.head()))
        #expect(mended.pods == fleet.pods)
        #expect(mended.registry.hold != nil)
    }
}
