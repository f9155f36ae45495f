import EventLog
import Foundation
import LMDB
import Pods
import PodsTestSupport
import Registry
import StoreTestSupport
import Testing

@Suite(.temporaryDirectory) struct OpeningTests {
    @Test func `a directory has one writer, whose work goes on`() async throws {
        let registry = try Registry.temporary()
        let path = TemporaryDirectory.path
        await #expect(processExitsWith: .success) { [path = path as String] in
            let error = #expect(throws: RegistryReadError.self) {
                try Registry.open(EventLogConfiguration(directory: path))
            }
            let line = "another process writes to \(path); stop it, or send commands to it"
            try #require(error?.description == line)
        }
        try await registry.create("web")
        #expect(try registry.reader.verify().differences == [])
    }

    @Test func `a directory of somebody else's is not opened`() async throws {
        let registry = try Registry.temporary()
        try await registry.create("web")
        await registry.close()
        let path = TemporaryDirectory.path
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
        await #expect(processExitsWith: .success) { [path = path as String] in
            _ = setuid(65_534)
            let error = #expect(throws: RegistryReadError.self) {
                try Registry.open(EventLogConfiguration(directory: path))
            }
            let line = "\(path)/lock may not be opened; run as its owner, or give this user access to it"
            try #require(error?.description == line)
        }
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: path)
        try await expectHead(1)
    }

    @Test func `a registry of a newer format is left alone`() async throws {
        await (try Registry.temporary()).close()
        try setFormat("2")
        let newer = RegistryReadError.log(.newerFormat(found: 2, known: 1))
        #expect(throws: newer) { try Registry.temporary() }
        #expect(throws: newer) { try RegistryReader.open(directory: TemporaryDirectory.path) }
        await #expect(throws: RebuildError.read(newer)) { try await Registry.rebuild(.temporary()) }
        try setFormat("1")
        try await expectHead(.registry)
    }

    @Test func `a full map takes nothing half, says what to do, and goes on with a larger one`() async throws {
        var configuration = EventLogConfiguration.temporary(mapSize: 512 << 10)
        configuration.reserve.mapPerMille = 0
        let registry = try Registry.open(configuration)
        let machine = try await registry.serve("web", droplet: 101)
        let full = RegistryError.store("the map of the log is full; start again with a larger --map-size")
        let value = AttributeValue.string(String(repeating: "x", count: 4_000))
        var failure: RegistryError?
        for number in 0..<1_000 where failure == nil {
            let key = try #require(AttributeKey("key\(number)"))
            failure = await registry.failure { () async throws(RegistryError) in
                try await registry.execute(.set("web", key, value), by: .ann)
            }
        }
        #expect(failure == full)
        let fleet = try registry.reader.fleet()
        #expect(try registry.reader.verify().differences == [])
        await registry.close()

        let larger = try Registry.temporary()
        #expect(try larger.reader.fleet() == fleet)
        try await larger.execute(.set("web", "more", value), by: .ann)
        try await larger.beat(from: machine)
        #expect(try larger.reader.verify().differences == [])
    }

    /// Opens the registry, which is closed when nobody holds it any more.
    private func expectHead(_ head: EventID) async throws {
        let registry = try Registry.temporary()
        #expect(try registry.reader.head() == head)
        await registry.close()
    }

    private func setFormat(_ format: String) throws {
        try withRawLog { transaction throws(LMDBError) in
            let meta = try transaction.openTable("meta")
            try transaction.put(Array(format.utf8).span, forKey: Array("format".utf8).span, in: meta)
        }
    }
}

extension Registry {
    fileprivate func failure(
        _ body: () async throws(RegistryError) -> some Any
    ) async -> RegistryError? {
        do throws(RegistryError) {
            _ = try await body()
            return nil
        } catch {
            return error
        }
    }
}
