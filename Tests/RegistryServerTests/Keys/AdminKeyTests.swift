import APIKeys
import EventLog
import Foundation
import Pods
import Registry
import RegistryServer
import TestSupport
import Testing

@Suite struct AdminKeyTests {
    @Test func `the first start leaves a key for the owner alone, and the next keeps it`() async throws {
        try await withRegistry { registry, directory in
            let path = try await AdminKey.ensure(in: directory, registry: registry)
            let key = try Self.read(path)
            #expect(try registry.reader.fleet().keys[key.event]?.grant.role == .admin)
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
            #expect(mode == 0o600)
            let head = try registry.reader.head()
            try await AdminKey.ensure(in: directory, registry: registry)
            #expect(try registry.reader.head() == head)
            #expect(try Self.read(path) == key)
        }
    }

    @Test(arguments: ["", "nonsense\n", "pl_1_\(String(repeating: "s", count: 43))\n"])
    func `a file that holds no valid key gets a new one`(content: String) async throws {
        try await withRegistry { registry, directory in
            try Data(content.utf8).write(to: URL(filePath: directory + "/admin.key"))
            let key = try Self.read(try await AdminKey.ensure(in: directory, registry: registry))
            #expect(try registry.reader.fleet().keys[key.event]?.grant.secretHash == key.secret.hash)
        }
    }

    @Test func `a key that was revoked gets a successor`() async throws {
        try await withRegistry { registry, directory in
            let old = try Self.read(try await AdminKey.ensure(in: directory, registry: registry))
            _ = try await TestKeys.issue(.admin, registry)
            try await registry.execute(.revoke(old.event, reason: "lost"), by: .registry)
            let new = try Self.read(try await AdminKey.ensure(in: directory, registry: registry))
            #expect(new != old)
            #expect(try registry.reader.fleet().keys[new.event]?.isRevoked == false)
        }
    }

    private static func read(_ path: String) throws -> APIKeyText {
        let text = try String(contentsOf: URL(filePath: path), encoding: .utf8)
        return try #require(APIKeyText(text.dropLast()))
    }

    private func withRegistry(_ body: (Registry, String) async throws -> Void) async throws {
        try await withTemporaryDirectory { directory in
            let registry = try Registry.open(EventLogConfiguration(directory: directory, mapSize: 64 << 20))
            try await body(registry, directory)
            await registry.close()
        }
    }
}
