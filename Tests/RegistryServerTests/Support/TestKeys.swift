import Pods
import Registry
import RegistryServer

/// A key of each role that people have.
struct TestKeys: Sendable {
    let admin: KeyText
    let `operator`: KeyText
    let viewer: KeyText

    init(_ registry: Registry) async throws {
        admin = try await Self.issue(.admin, registry)
        `operator` = try await Self.issue(.operator, registry)
        viewer = try await Self.issue(.viewer, registry)
    }

    static func issue(_ role: KeyGrant.Role, _ registry: Registry, expires: Int64? = nil) async throws -> KeyText {
        let secret = KeyText.makeSecret()
        let grant = KeyGrant(role: role, secretHash: KeyText.hash(of: secret), label: "test", expires: expires)
        return KeyText(id: try await registry.execute(.issue(grant), by: .registry).first, secret: secret)
    }
}
