/// A key of the API; its secret is known to its holder alone.
package struct APIKey: Hashable, Sendable {
    /// The position of `key.issued`, which stands in the key's text.
    package let id: EventID
    package let grant: KeyGrant

    /// SHA-256 of the lasting secret that a machine has put in place of the single-use one.
    package var enrolledHash: [UInt8]?

    /// The event that revoked it.
    package var revocation: EventID?

    package init(id: EventID, grant: KeyGrant) {
        self.id = id
        self.grant = grant
    }

    package var isRevoked: Bool {
        revocation != nil
    }

    /// Whether its time is over; a machine that has enrolled by then may go on.
    package func isOver(at now: Int64) -> Bool {
        grant.expires.map { $0 <= now } ?? false
    }

    /// Whether who has it may issue keys.
    package func isGoodForAdmin(at now: Int64) -> Bool {
        grant.role == .admin && !isRevoked && !isOver(at: now)
    }

    /// Whether only a revocation can end that.
    package var isEverGoodForAdmin: Bool {
        grant.role == .admin && !isRevoked && grant.expires == nil
    }
}
