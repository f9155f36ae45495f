import Pods
import PodsTestSupport
import Testing

@Suite struct RestoreTests {
    private static let restore = FleetCommand.registry(.restore(position: 4, root: [7], reason: "the disk failed"))

    /// Keys 1 and 2, of which the second is revoked by event 3, and a pod.
    private static func history() throws -> History {
        var history = History()
        for label in ["first", "second"] {
            try history.decide(.issue(KeyGrant(role: .admin, secretHash: [1], label: label)))
        }
        try history.decide(.revoke(2, reason: "leaked"))
        try history.create("web")
        return history
    }

    @Test func `a restoration pauses the reconciler and revokes every key, by one append`() throws {
        var history = try Self.history()
        let proposals = try history.fleet.decide(Self.restore, at: history.point)

        #expect(proposals.map(\.cause) == [nil, 5, 5])
        #expect(proposals.map(\.stream) == [.registry, .registry, 1])
        try history.decide(Self.restore)
        let registry = history.fleet.registry
        #expect(registry.restoration == RegistryState.Restoration(position: 4, root: [7], event: 5))
        #expect(registry.pause?.reason.contains("podctl plan") == true)
        #expect(!history.fleet.keys.values.contains { !$0.isRevoked })
        #expect(registry.version == 2)
    }

    @Test func `a pause from before is told anew, since it was for another reason`() throws {
        var history = try Self.history()
        try history.decide(.registry(.pauseReconciler(reason: "maintenance")))
        try history.decide(.registry(.restore(position: 5, root: [7], reason: "")))

        #expect(history.fleet.registry.pause?.event == 7)
    }

    @Test func `the same restoration again adds nothing, and leaves newer keys alone`() throws {
        var history = try Self.history()
        try history.decide(Self.restore)
        try history.decide(.registry(.resumeReconciler(reason: "seen to")))
        let fresh = history.point.next
        try history.decide(.issue(KeyGrant(role: .admin, secretHash: [2], label: "fresh")))

        #expect(try history.decide(Self.restore) == [])
        #expect(history.fleet.keys[fresh]?.isRevoked == false)
    }

    @Test(
        arguments: [
            .restore(position: 9, root: [7], reason: ""), .restore(position: 4, root: [8], reason: ""),
        ] as [RegistryCommand]
    )
    func `a restoration from another copy is another one`(command: RegistryCommand) throws {
        var history = try Self.history()
        try history.decide(Self.restore)
        let next = history.point.next
        let added = try history.decide(.registry(command))

        #expect(added.count == 2)
        #expect(history.fleet.registry.restoration?.event == next)
    }

    @Test func `very many keys are revoked by the command and its repetitions`() throws {
        var history = History()
        for _ in 0..<9_000 { try history.decide(.issue(KeyGrant(role: .viewer, secretHash: [1], label: "wall"))) }
        let command = FleetCommand.registry(.restore(position: 9_000, root: [7], reason: ""))
        let counts = try (0..<4).map { _ in try history.decide(command).count }

        #expect(counts == [4_002, 4_000, 1_000, 0])
        #expect(!history.fleet.keys.values.contains { !$0.isRevoked })
    }
}
