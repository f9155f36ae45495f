internal import DigitalOcean

/// The account's SSH keys, listed seldom: DigitalOcean allows ten such listings a minute.
actor SSHKeyCache {
    private static let lifetime: Int64 = 600_000

    private var keys: [SSHKey] = []
    private var listedAt: Int64?

    /// On its way; whoever comes meanwhile waits for the same answer.
    private var listing: Task<Result<[SSHKey], APIFailure>, Never>?

    /// Every key, or those whose id, name or fingerprint is among `names`.
    func references(
        named names: [String]?,
        from cloud: DigitalOceanClient,
        now: Int64
    ) async throws(APIFailure) -> [SSHKeyReference] {
        let keys = try await current(from: cloud, now: now)
        guard let names else { return keys.map { .id($0.id) } }
        let chosen = keys.filter { key in [String(key.id), key.name, key.fingerprint].contains(where: names.contains) }
        return chosen.map { .id($0.id) }
    }

    private func current(from cloud: DigitalOceanClient, now: Int64) async throws(APIFailure) -> [SSHKey] {
        if let listedAt, now - listedAt <= Self.lifetime { return keys }
        if let listing { return try await listing.value.get() }
        let listing = Task { await Self.list(from: cloud) }  // Shared, so none of those who wait may cancel it.
        self.listing = listing
        defer { self.listing = nil }
        keys = try await listing.value.get()
        listedAt = now
        return keys
    }

    private static func list(from cloud: DigitalOceanClient) async -> Result<[SSHKey], APIFailure> {
        do throws(APIFailure) { return .success(try await cloud.sshKeys()) } catch { return .failure(error) }
    }
}
