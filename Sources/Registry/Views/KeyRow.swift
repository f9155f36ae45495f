internal import FoundationEssentials
internal import Pods
internal import StoredRows

extension StoredKeyRow {
    init(_ key: APIKey) {
        self.init()
        role = key.grant.role.rawValue
        secretHash = Data(key.grant.secretHash)
        label = key.grant.label
        pod = key.grant.machine?.pod.rawValue ?? 0
        attempt = key.grant.machine?.attempt.rawValue ?? 0
        if let expires = key.grant.expires { self.expires = expires }
        if let hash = key.enrolledHash { enrolledHash = Data(hash) }
        revocation = key.revocation?.rawValue ?? 0
    }

    func key(id: EventID) -> APIKey? {
        guard let role = KeyGrant.Role(rawValue: role) else { return nil }
        let machine = attempt == 0 ? nil : KeyGrant.Machine(pod: EventID(pod), attempt: EventID(attempt))
        let grant = KeyGrant(
            role: role,
            secretHash: Array(secretHash),
            label: label,
            machine: machine,
            expires: hasExpires ? expires : nil
        )
        var key = APIKey(id: id, grant: grant)
        key.enrolledHash = hasEnrolledHash ? Array(enrolledHash) : nil
        key.revocation = revocation == 0 ? nil : EventID(revocation)
        return key
    }
}
