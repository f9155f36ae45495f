extension Fleet {
    /// Gives the machine that serves the pod another single-use token, and takes from it the key it had.
    ///
    /// The same token again is already given.
    func rearm(
        _ id: PodID,
        tokenHash: [UInt8],
        expires: Int64,
        at point: DecisionPoint
    ) throws(Refusal) -> [Proposal] {
        let pod = try living(id)
        guard let attempt = openAttempt(of: pod), attempt.dropletID != nil else { throw .unserved(id) }
        guard let old = key(of: attempt) else { throw .unarmed(id) }
        if old.grant.secretHash == tokenHash, !old.isRevoked { return [] }
        guard expires > point.now else { throw .keyWithoutFuture }
        let grant = KeyGrant(
            role: .pod,
            secretHash: tokenHash,
            label: id.rawValue,
            machine: KeyGrant.Machine(pod: pod.row, attempt: attempt.id),
            expires: expires
        )
        let issued = Proposal(.keyIssued(grant), in: point.next, because: old.revocation ?? attempt.id)
        return [issued] + revocation(of: old, for: point.next)
    }

    private func revocation(of old: APIKey, for new: EventID) -> [Proposal] {
        guard !old.isRevoked else { return [] }
        return [Proposal(.keyRevoked(reason: "the machine was given key \(new)"), in: old.id, because: new)]
    }
}
