import EventLog
import Foundation
import LMDB
import Pods
import PodsTestSupport
import Registry
import StoreTestSupport
import Testing

@Suite(.temporaryDirectory) struct StagedRegistryTests {
    private var copy: String { TemporaryDirectory.path + "/copy" }
    private var target: String { TemporaryDirectory.path + "/restored" }

    @Test(arguments: CopyManifest.Kind.all, Seeds.fresh.prefix(2))
    func `a copy of a registry is the same registry`(_ kind: CopyManifest.Kind, seed: UInt64) async throws {
        let fleet = try await makeRegistry(seed: seed)
        let manifest = try makeCopy(kind)
        let staged = try await StagedRegistry.open(try restored())
        #expect(staged.report.differences == [])
        #expect(try staged.registry.reader.head().rawValue == manifest.position)
        try await staged.publish()
        let reader = try RegistryReader.open(directory: target)
        #expect(try reader.fleet() == fleet)
        #expect(try reader.verify().differences == [])
        #expect(try reader.head().rawValue == manifest.position)
    }

    @Test(arguments: CopyManifest.Kind.all)
    func `a registry without pods is copied too`(_ kind: CopyManifest.Kind) async throws {
        let registry = try Registry.temporary()
        await registry.close()
        _ = try makeCopy(kind)
        try await StagedRegistry.open(try restored()).publish()
        #expect(try RegistryReader.open(directory: target).fleet() == Fleet())
    }

    @Test(arguments: CopyManifest.Kind.all)
    func `what is restored obeys no old key, does nothing, and signs for another origin`(
        _ kind: CopyManifest.Kind
    ) async throws {
        _ = try await makeRegistry(seed: 7)
        let manifest = try makeCopy(kind)
        let staged = try await StagedRegistry.open(try restored())
        try await staged.markRestored(from: manifest)
        try await staged.publish()
        let reader = try RegistryReader.open(directory: target)
        let fleet = try reader.fleet()
        #expect(!fleet.keys.values.contains { !$0.isRevoked })
        #expect(!fleet.keys.isEmpty)
        #expect(fleet.registry.pause != nil)
        #expect(fleet.registry.restoration?.position == EventID(manifest.position))
        #expect(reader.log.origin == "podledger/\(reader.registryID)/\(manifest.position + 1)")
        #expect(try reader.verify().differences == [])
        let position = Position(rawValue: manifest.position)
        let source = try RegistryReader.open(directory: TemporaryDirectory.path)
        #expect(try reader.log.root(at: position) == source.log.root(at: position))
    }

    @Test func `views that are wrong in a backup are folded anew`() async throws {
        let fleet = try await makeRegistry(seed: 3)
        try Fault.missing.plant(in: "views.pods")
        _ = try makeCopy(.backup)
        let staged = try await StagedRegistry.open(try restored())
        #expect(staged.report.differences == [])
        #expect(try staged.registry.reader.fleet().pods == fleet.pods)
        await staged.remove()
        #expect(!FileManager.default.fileExists(atPath: target + ".partial"))
    }

    /// Random commands, then pods that are retired, beats and a key.
    private func makeRegistry(seed: UInt64) async throws -> Fleet {
        let registry = try Registry.temporary()
        var commands = RandomCommands(seed: seed)
        for _ in 0..<40 {
            try? await registry.execute(commands.next(in: try registry.reader.fleet(), now: 0))
        }
        let machine = try await registry.serve("sealed", droplet: 900)
        try await registry.beat([machine], count: 5_000)
        _ = try await registry.create("gone")
        try await registry.execute(.retire("gone", reason: "done", releasing: true), by: .ann)
        let grant = KeyGrant(role: .viewer, secretHash: [1], label: "old")
        try await registry.execute(.issue(grant), by: .ann)
        let fleet = try registry.reader.fleet()
        await registry.close()
        return fleet
    }

    private func makeCopy(_ kind: CopyManifest.Kind) throws -> CopyManifest {
        let maker = CopyMaker(version: "1", time: 0)
        switch kind {
        case .backup:
            let backup = Backup(target: copy, bytesPerSecond: 1 << 30, includesKeys: false, maker: maker)
            return try backup.run(from: TemporaryDirectory.path)
        case .archive:
            return try Archive(target: copy, maker: maker).run(from: TemporaryDirectory.path).manifest
        }
    }

    private func restored() throws -> StagedDirectory {
        let directory = try StagedDirectory(for: target)
        _ = try directory.restore(copy)
        return directory
    }
}

extension CopyManifest.Kind {
    static let all = [CopyManifest.Kind.backup, .archive]
}
