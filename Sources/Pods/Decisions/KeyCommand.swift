/// What is asked of the keys of the API.
package enum KeyCommand: Hashable, Sendable {
    case issue(KeyGrant)

    /// A machine trades its single-use token for a secret of its own, of which it sends the SHA-256.
    case enrol(EventID, secretHash: [UInt8], dropletID: Int64?)
    case revoke(EventID, reason: String)
}

extension Fleet {
    package func decide(_ command: KeyCommand, at point: DecisionPoint) throws(Refusal) -> [Proposal] {
        switch command {
        case .issue(let grant): [Proposal(.keyIssued(grant), in: point.next)]
        case .enrol(let id, let hash, let dropletID): try enrol(id, hash, dropletID, at: point)
        case .revoke(let id, let reason): try revoke(id, reason: reason)
        }
    }

    /// The same hash again is the answer to a lost reply; another hash is somebody else.
    private func enrol(
        _ id: EventID,
        _ hash: [UInt8],
        _ dropletID: Int64?,
        at point: DecisionPoint
    ) throws(Refusal) -> [Proposal] {
        guard let key = keys[id], let machine = key.grant.machine else { throw .unknownKey(id) }
        guard !key.isRevoked else { throw .keyRevoked(id) }
        guard isHeard(machine.attempt) else { throw .superseded(machine.attempt) }
        if let enrolled = key.enrolledHash {
            guard enrolled == hash else { throw .enrolledOtherwise(id) }
            return []
        }
        if let expires = key.grant.expires, expires <= point.now { throw .keyExpired(id) }
        return [Proposal(.keyEnrolled(secretHash: hash, dropletID: dropletID), in: id, because: machine.attempt)]
    }

    private func revoke(_ id: EventID, reason: String) throws(Refusal) -> [Proposal] {
        guard let key = keys[id] else { throw .unknownKey(id) }
        return key.isRevoked ? [] : [Proposal(.keyRevoked(reason: reason), in: id)]
    }
}
