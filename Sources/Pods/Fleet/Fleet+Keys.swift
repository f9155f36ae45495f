extension Fleet {
    /// The key that the attempt's machine beats with, or is to: the newest it was given; `nil` for none.
    ///
    /// The first is given in the same append as the intent.
    package func key(of attempt: Attempt) -> APIKey? {
        readKey(of: attempt) { $0 }
    }

    /// Why the attempt's machine, which ought to beat, cannot be heard, whatever it says; `nil` when it can.
    package func muteness(of attempt: Attempt) -> Muteness? {
        let isRearmed = rearmings[attempt.id] != nil
        guard let muteness = readKey(of: attempt, { $0.muteness(isRearmed: isRearmed) }) ?? nil else { return nil }
        return pods.read(attempt.pod, \.isExpectedToBeat) == true ? muteness : nil
    }

    /// What `body` finds of that key where it stands.
    package func readKey<Found>(of attempt: Attempt, _ body: (APIKey) -> Found) -> Found? {
        keys.read(rearmings[attempt.id] ?? attempt.id.advanced(by: 1)) { key in
            key.grant.machine?.attempt == attempt.id ? body(key) : nil
        } ?? nil
    }

    /// Notes that an attempt's machine was given another key than its first.
    mutating func noteRearming(by key: APIKey) {
        guard let attempt = key.grant.machine?.attempt, key.id != attempt.advanced(by: 1) else { return }
        rearmings[attempt] = max(rearmings[attempt] ?? key.id, key.id)
    }
}

extension APIKey {
    fileprivate func muteness(isRearmed: Bool) -> Muteness? {
        if let revocation { return .revoked(revocation) }
        return isRearmed && enrolledHash == nil ? .rearmed(id) : nil
    }
}
