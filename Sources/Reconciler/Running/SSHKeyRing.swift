internal import DigitalOcean
internal import Synchronization

/// The account's SSH keys as last listed: DigitalOcean allows ten such listings a minute.
final class SSHKeyRing: Sendable {
    private let keys = Mutex<[SSHKey]?>(nil)

    func refresh(from cloud: DigitalOceanClient) async throws(APIFailure) {
        let listed = try await cloud.sshKeys()
        keys.withLock { $0 = listed }
    }

    /// Every key, or those whose id, name or fingerprint is among `names`.
    func references(named names: [String]?) throws(Trouble) -> [SSHKeyReference] {
        guard let keys = keys.withLock({ $0 }) else { throw Trouble(.transient, "the account's keys are not read yet") }
        guard let names else { return keys.map { .id($0.id) } }
        let chosen = keys.filter { key in [String(key.id), key.name, key.fingerprint].contains(where: names.contains) }
        return chosen.map { .id($0.id) }
    }
}
