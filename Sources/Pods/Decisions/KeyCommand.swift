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
        case .issue(let grant): try issue(grant, at: point)
        case .enrol(let id, let hash, let dropletID): try enrol(id, hash, dropletID, at: point)
        case .revoke(let id, let reason): try revoke(id, reason: reason, at: point)
        }
    }

    private func issue(_ grant: KeyGrant, at point: DecisionPoint) throws(Refusal) -> [Proposal] {
        guard grant.isSuitablyLabelled else { throw .unsuitableLabel }
        if let expires = grant.expires, expires <= point.now { throw .keyWithoutFuture }
        return [Proposal(.keyIssued(grant), in: point.next)]
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
        if key.isOver(at: point.now) { throw .keyExpired(id) }
        return [Proposal(.keyEnrolled(secretHash: hash, dropletID: dropletID), in: id, because: machine.attempt)]
    }

    /// Without a key for an admin nobody could issue another one, and one that ends is soon none.
    private func revoke(_ id: EventID, reason: String, at point: DecisionPoint) throws(Refusal) -> [Proposal] {
        guard let key = keys[id] else { throw .unknownKey(id) }
        guard !key.isRevoked else { return [] }
        if key.isGoodForAdmin(at: point.now) {
            guard keys.values.contains(where: { $0.id != id && $0.isEverGoodForAdmin }) else {
                throw .lastAdminKey(id)
            }
        }
        return [Proposal(.keyRevoked(reason: reason), in: id)]
    }
}

extension KeyGrant {
    private static let labelByteCountMaximum = 64

    fileprivate var isSuitablyLabelled: Bool {
        (1...Self.labelByteCountMaximum).contains(label.utf8.count)
            && label.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
    }
}
