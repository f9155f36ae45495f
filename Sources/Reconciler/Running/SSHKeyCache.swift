internal import DigitalOcean

/// The account's SSH keys, listed seldom: DigitalOcean allows ten such listings a minute.
actor SSHKeyCache {
    private static let lifetime: Int64 = 600_000

    private var keys: [SSHKey] = []
    private var listedAt: Int64?

    /// Every key, or those whose id, name or fingerprint is among `names`.
    func references(
        named names: [String]?,
        from cloud: DigitalOceanClient,
        now: Int64
    ) async throws(APIFailure) -> [SSHKeyReference] {
        if listedAt.map({ now - $0 > Self.lifetime }) ?? true {
            keys = try await cloud.sshKeys()
            listedAt = now
        }
        guard let names else { return keys.map { .id($0.id) } }
        let chosen = keys.filter { key in [String(key.id), key.name, key.fingerprint].contains(where: names.contains) }
        return chosen.map { .id($0.id) }
    }
}
