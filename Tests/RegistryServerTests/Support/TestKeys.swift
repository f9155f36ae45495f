import APIKeys
import Pods
import Registry
import RegistryServer

/// A key of each role that people have.
struct TestKeys: Sendable {
    let admin: APIKeyText
    let `operator`: APIKeyText
    let viewer: APIKeyText

    init(_ registry: Registry) async throws {
        admin = try await Self.issue(.admin, registry)
        `operator` = try await Self.issue(.operator, registry)
        viewer = try await Self.issue(.viewer, registry)
    }

    static func issue(_ role: KeyGrant.Role, _ registry: Registry, expires: Int64? = nil) async throws -> APIKeyText {
        let secret = APIKeySecret.random()
        let grant = KeyGrant(role: role, secretHash: secret.hash, label: "test", expires: expires)
        return APIKeyText(id: try await registry.execute(.issue(grant), by: .registry).first, secret: secret)
    }
}
