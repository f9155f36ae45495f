internal import DigitalOcean

/// The account's SSH keys, listed seldom: DigitalOcean allows ten such listings a minute.
actor SSHKeyCache {
    private static let lifetime: Int64 = 600_000

    private var keys: [SSHKey] = []
    private var listedAt: Int64?

    /// Every key, or those whose name or fingerprint is among `names`.
    func references(
        named names: [String]?,
        from cloud: DigitalOceanClient,
        now: Int64
    ) async throws(APIFailure) -> [SSHKeyReference] {
        if listedAt.map({ now - $0 > Self.lifetime }) ?? true {
            keys = try await cloud.sshKeys()
            listedAt = now
        }
        let chosen = keys.filter { key in names?.contains { $0 == key.name || $0 == key.fingerprint } ?? true }
        return chosen.map { .id($0.id) }
    }
}
