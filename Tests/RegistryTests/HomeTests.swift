import EventLog
import Pods
import PodsTestSupport
import Registry
import StoreTestSupport
import Testing

@Suite(.temporaryDirectory) struct HomeTests {
    @Test func `a new registry settles without a word`() async throws {
        let registry = try Registry.temporary()
        try await registry.create("web")
        #expect(try await !registry.settleHere())
        #expect(try registry.reader.fleet().registry.hold == nil)
        try await bind(registry)
        #expect(try await !registry.settleHere())
        await registry.close()
    }

    @Test func `a log that knows an account but no home holds once`() async throws {
        let registry = try Registry.temporary()
        try await bind(registry)
        #expect(try await registry.settleHere())
        let hold = try #require(try registry.reader.fleet().registry.hold)
        #expect(hold.reason.contains("`podledger import`"))
        #expect(hold.reason.contains("`podctl reconciler resume`"))
        try await registry.execute(.resumeReconciler(reason: "no other runs", halt: hold.event), by: .ann)
        #expect(try await !registry.settleHere())
        #expect(try registry.reader.fleet().registry.hold == nil)
        await registry.close()
    }

    private func bind(_ registry: Registry) async throws {
        try await registry.execute(.registry(.bindAccount(team: "team-1", name: "Ours")), by: .reconciler)
    }
}
