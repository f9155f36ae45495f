internal import DigitalOcean
internal import Synchronization

/// The account's SSH keys as last listed: DigitalOcean allows ten such listings a minute.
final class SSHKeyRing: Sendable {
    private let keys = Mutex<[SSHKey]?>(nil)

    func refresh(from cloud: DigitalOceanClient) async throws(APIFailure) {
        let listed = try await cloud.sshKeys()
        keys.withLock { $0 = listed }
    }

    /// Every key, or those with these ids, fingerprints or names, each of which must mean one key.
    func references(named names: [String]?) throws(Trouble) -> [SSHKeyReference] {
        guard let keys = keys.withLock({ $0 }) else { throw Trouble(.transient, "the account's keys are not read yet") }
        guard let names else { return keys.map { .id($0.id) } }
        var chosen: [Int64] = []
        for name in names {
            let id = try Self.key(named: name, among: keys).id
            if !chosen.contains(id) { chosen.append(id) }
        }
        return chosen.map { .id($0) }
    }

    /// A machine without a key that was asked for could be entered by nobody, and with a wrong one by somebody else.
    private static func key(named name: String, among keys: [SSHKey]) throws(Trouble) -> SSHKey {
        if let key = keys.first(where: { String($0.id) == name || $0.fingerprint == name }) { return key }
        let namesakes = keys.filter { $0.name == name }
        guard namesakes.count < 2 else {
            let problem = "the account has \(namesakes.count) SSH keys named '\(name)'"
            throw Trouble(.transient, "\(problem); the template should say which by its id or fingerprint")
        }
        guard let key = namesakes.first else { throw Trouble(.transient, "the account has no SSH key '\(name)'") }
        return key
    }
}
