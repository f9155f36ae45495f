extension Fleet {
    /// The key that the attempt's machine was given to beat with, in the same append as the intent; `nil` for none.
    package func key(of attempt: Attempt) -> APIKey? {
        keys[attempt.id.advanced(by: 1)].flatMap { $0.grant.machine?.attempt == attempt.id ? $0 : nil }
    }

    /// The event since which the attempt's machine, which ought to beat, cannot be heard, whatever it says.
    package func keyRevocation(of attempt: Attempt) -> EventID? {
        guard let revocation = key(of: attempt)?.revocation else { return nil }
        return pods[attempt.pod]?.isExpectedToBeat == true ? revocation : nil
    }
}
