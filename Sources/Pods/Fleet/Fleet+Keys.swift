extension Fleet {
    /// The key that the attempt's machine beats with, or is to: the newest it was given; `nil` for none.
    ///
    /// The first is given in the same append as the intent.
    package func key(of attempt: Attempt) -> APIKey? {
        if let newest = rearmings[attempt.id] { return keys[newest] }
        return keys[attempt.id.advanced(by: 1)].flatMap { $0.grant.machine?.attempt == attempt.id ? $0 : nil }
    }

    /// Why the attempt's machine, which ought to beat, cannot be heard, whatever it says; `nil` when it can.
    package func muteness(of attempt: Attempt) -> Muteness? {
        guard let key = key(of: attempt), pods[attempt.pod]?.isExpectedToBeat == true else { return nil }
        if let revocation = key.revocation { return .revoked(revocation) }
        return rearmings[attempt.id] != nil && key.enrolledHash == nil ? .rearmed(key.id) : nil
    }

    /// Notes that an attempt's machine was given another key than its first.
    mutating func noteRearming(by key: APIKey) {
        guard let attempt = key.grant.machine?.attempt, key.id != attempt.advanced(by: 1) else { return }
        rearmings[attempt] = max(rearmings[attempt] ?? key.id, key.id)
    }
}

/// Why nobody can hear a machine.
package enum Muteness: Hashable, Sendable {
    /// Its key was revoked with this event.
    case revoked(EventID)

    /// It was given this key, and has not enrolled with it yet.
    case rearmed(EventID)

    /// Since when.
    package var event: EventID {
        switch self {
        case .revoked(let event), .rearmed(let event): event
        }
    }
}

extension Muteness: CustomStringConvertible {
    package var description: String {
        switch self {
        case .revoked(let event): "its key was revoked with event \(event)"
        case .rearmed(let key): "it was given key \(key) and has not enrolled with it yet"
        }
    }
}
