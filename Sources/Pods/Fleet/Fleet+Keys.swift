extension Fleet {
    /// The key that the attempt's machine was given to beat with, in the same append as the intent; `nil` for none.
    package func key(of attempt: Attempt) -> APIKey? {
        readKey(of: attempt) { $0 }
    }

    /// The event since which the attempt's machine, which ought to beat, cannot be heard, whatever it says.
    package func keyRevocation(of attempt: Attempt) -> EventID? {
        guard let revocation = readKey(of: attempt, \.revocation) ?? nil else { return nil }
        return pods.read(attempt.pod, \.isExpectedToBeat) == true ? revocation : nil
    }

    /// What `body` finds of that key where it stands.
    package func readKey<Found>(of attempt: Attempt, _ body: (APIKey) -> Found) -> Found? {
        keys.read(attempt.id.advanced(by: 1)) { $0.grant.machine?.attempt == attempt.id ? body($0) : nil } ?? nil
    }
}
