import Pods
import PodsTestSupport
import Registry
import StoreTestSupport
import Testing

@Suite(.temporaryDirectory) struct RestoreTests {
    @Test func `what was restored and reserved outlives reopening, by views and by log`() async throws {
        let registry = try Registry.temporary()
        try await registry.create("web")
        try await registry.execute(.issue(KeyGrant(role: .admin, secretHash: [1], label: "first")), by: .ann)
        try await registry.restore(to: 2, root: [7, 8], reason: "the disk failed", by: "ann")
        try await registry.execute(.reserveIDs(["desk", "api"]), by: .reconciler)
        let fleet = try registry.reader.fleet()
        #expect(fleet.registry.restoration == RegistryState.Restoration(position: 2, root: [7, 8], event: 3))
        #expect(fleet.keys[2]?.isRevoked == true)
        #expect(fleet.reservedIDs == ["api": 6, "desk": 6])
        await registry.close()

        let reader = try RegistryReader.open(directory: TemporaryDirectory.path)
        #expect(try reader.fleet() == fleet)
        #expect(try reader.replay(through: reader.head()) == fleet)
        #expect(try reader.verify().differences == [])
        #expect(try reader.fleet(asOf: 2).registry.restoration == nil)
    }

    @Test func `a restoration that is done again adds nothing`() async throws {
        let registry = try Registry.temporary()
        try await registry.create("web")
        for _ in 0..<2 { try await registry.restore(to: 1, root: [7], reason: "", by: "ann") }

        #expect(try registry.reader.head() == 3)
        #expect(try registry.reader.events(after: 1, limit: 9).map(\.origin?.actor) == ["ann", "ann"])
    }

    @Test func `a reserved id is refused to a pod, and leaves no trace`() async throws {
        let registry = try Registry.temporary()
        try await registry.execute(.reserveIDs(["web"]), by: .reconciler)
        let refusal = RegistryError.refused(.idReserved("web"))
        await #expect(throws: refusal) { try await registry.create("web") }

        #expect(refusal.description.contains("'web' is reserved"))
        #expect(try registry.reader.head() == 1)
    }

    @Test func `very many keys are revoked in several appends`() async throws {
        let registry = try Registry.temporary()
        try await withThrowingDiscardingTaskGroup { group in
            for _ in 0..<4_100 {
                let grant = KeyGrant(role: .viewer, secretHash: [1], label: "wall")
                group.addTask { try await registry.execute(.issue(grant), by: .ann) }
            }
        }
        try await registry.restore(to: 4_100, root: [7], reason: "the disk failed", by: "ann")

        #expect(try !registry.reader.fleet().keys.values.contains { !$0.isRevoked })
        #expect(try registry.reader.head() == 8_202)
        #expect(try registry.reader.verify().differences == [])
    }
}

extension RecordedEvent {
    fileprivate var origin: Origin? {
        guard case .event(_, let origin) = content else { return nil }
        return origin
    }
}
