import EventLog
import LMDB
import Pods
import PodsTestSupport
import StoreTestSupport
import Testing

@testable import Registry

@Suite(.temporaryDirectory) struct ViewVersionTests {
    @Test func `without readable views a registry goes on from its log, until it has made new ones`() async throws {
        let fleet = try await fillEveryView()
        try Fault.unreadable.plant(in: "views.pods")
        let registry = try Registry.temporary()
        #expect(try await registry.lacksViews())
        #expect(try registry.reader.fleet() == fleet)
        try await registry.execute(.tag("web", "red"), by: .ann)
        #expect(try registry.reader.fleet().pod("web")?.tags["red"] != nil)
        await registry.close()

        let again = try Registry.temporary()
        #expect(try await again.lacksViews())
        let report = try await again.rebuild()
        #expect(report.prior == .unreadable)
        #expect(try await !again.lacksViews())
        #expect(try again.reader.verify().differences == [])
    }

    @Test(arguments: [0, 1, 2, 4, .max] as [UInt32])
    func `views that another version of the program made are folded anew, and nothing is held`(
        version: UInt32
    ) async throws {
        let registry = try Registry.temporary()
        let machine = try await registry.serve("web", droplet: 101)
        try await registry.beat(from: machine)
        await registry.close()
        try withRawLog { transaction throws(LMDBError) in
            let meta = try transaction.openTable("views.meta")
            try transaction.put(ViewKey(version: version).bytes.span, forKey: Array("version".utf8).span, in: meta)
        }
        let other = try Registry.temporary()
        #expect(try await other.lacksViews())
        let report = try await other.rebuild()
        #expect(report.prior == .ofOtherVersion)
        #expect(try await !other.lacksViews())
        #expect(try other.reader.fleet().registry.hold == nil)
        #expect(try other.reader.verify().differences == [])
    }

    @Test func `views from before there were versions are of another one`() async throws {
        let fleet = try await fillEveryView()
        try withRawLog { transaction throws(LMDBError) in
            try transaction.delete(Array("version".utf8).span, in: try transaction.openTable("views.meta"))
        }
        let registry = try Registry.temporary()
        #expect(try await registry.lacksViews())
        #expect(try registry.reader.fleet() == fleet)
        let report = try await registry.rebuild()
        #expect(report.prior == .ofOtherVersion)
        #expect(try registry.reader.verify().differences == [])
    }

    @Test func `a log without challenges gets them when a newer program writes to it`() async throws {
        try await writeLogWithoutReservations()
        let registry = try Registry.temporary()
        _ = try await registry.rebuild()
        try await registry.execute(.define(.sample("pwn"), replacing: false), by: .ann)
        #expect(try registry.reader.fleet().challenge("pwn")?.row == 2)
        #expect(try registry.reader.verify().differences == [])
    }

    @Test func `a log from before there was a view is read, and gets that view by a rebuild`() async throws {
        try await writeLogWithoutReservations()
        try expectUnreadableViews()

        let registry = try Registry.temporary()
        #expect(try await registry.lacksViews())
        try await registry.execute(.reserveIDs(["desk"]), by: .reconciler)
        _ = try await registry.rebuild()
        #expect(try await !registry.lacksViews())
        #expect(try registry.reader.fleet().reservedIDs == ["desk": 2])
        #expect(try registry.reader.verify().differences == [])
    }

    /// A process can have a log open once, so the reader ends here.
    private func expectUnreadableViews() throws {
        let reader = try RegistryReader.open(directory: TemporaryDirectory.path)
        #expect(try reader.fleet().pods.values.map(\.id) == ["web"])
        #expect(try reader.verify().differences == ["the views as a whole, which cannot be read"])
    }

    /// A log with one pod, whose file lacks tables of later views.
    private func writeLogWithoutReservations() async throws {
        let log = try EventLog<FewerViews>.open(.temporary())
        let created = Proposal(.podCreated(id: "web", image: "debian-12", template: nil), in: 1)
        let command = Command<FewerViews>(actor: "ann", id: nil) { _, _ throws(Refusal) in
            Decision(drafts: [Draft(created)])
        }
        _ = try await log.execute(command)
        await log.close()
    }
}
