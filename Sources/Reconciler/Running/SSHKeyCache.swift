internal import DigitalOcean

/// The account's SSH keys, listed seldom: DigitalOcean allows ten such listings a minute.
actor SSHKeyCache {
    private static let lifetime: Int64 = 600_000

    private var keys: [SSHKey] = []
    private var listedAt: Int64?

    private var isListing = false

    /// Those who came while the keys were being listed; they get the same answer.
    private var waiting: [CheckedContinuation<Result<[SSHKey], APIFailure>, Never>] = []

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
        guard !isListing else { return try await withCheckedContinuation { waiting.append($0) }.get() }
        isListing = true
        let answer = await Self.list(from: cloud)
        isListing = false
        for continuation in waiting { continuation.resume(returning: answer) }
        waiting = []
        keys = try answer.get()
        listedAt = now
        return keys
    }

    private static func list(from cloud: DigitalOceanClient) async -> Result<[SSHKey], APIFailure> {
        do throws(APIFailure) { return .success(try await cloud.sshKeys()) } catch { return .failure(error) }
    }
}
