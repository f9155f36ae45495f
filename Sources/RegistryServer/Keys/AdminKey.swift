internal import APIKeys
internal import DurableFiles
internal import EventLog
internal import FoundationEssentials
internal import Pods
package import Registry

/// The key that the registry gives its owner at its first start.
package enum AdminKey {
    package static let fileName = "admin.key"

    /// Makes sure that the directory's `admin.key` holds a key that is valid, and returns the file's path.
    @discardableResult
    package static func ensure(in directory: String, registry: Registry) async throws -> String {
        let path = directory + "/" + fileName
        if let key = read(path), try isValid(key, registry) { return path }
        let secret = APIKeySecret.random()
        let grant = KeyGrant(role: .admin, secretHash: secret.hash, label: "admin")
        let issued = try await registry.execute(.issue(grant), by: .registry)
        let text = APIKeyText(id: issued.first, secret: secret).text + "\n"
        try DurableFile.replace(path, with: Array(text.utf8))
        return path
    }

    private static func read(_ path: String) -> APIKeyText? {
        guard let text = try? String(contentsOf: URL(filePath: path), encoding: .utf8) else { return nil }
        return text.split(whereSeparator: \.isNewline).first.flatMap { APIKeyText($0) }
    }

    private static func isValid(_ text: APIKeyText, _ registry: Registry) throws -> Bool {
        guard let key = try registry.reader.withFleet({ $0.keys[text.event] }) else { return false }
        return key.isGoodForAdmin(at: registry.clock.now) && key.grant.secretHash == text.secret.hash
    }
}
