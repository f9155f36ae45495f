internal import NameRules

/// What people call a challenge; it is the same challenge's for ever, also when that is withdrawn and defined again.
package struct ChallengeID: CheckedText {
    package let rawValue: String

    /// Returns `nil` unless the text is 1–40 of `a-z`, `0-9` and `-`, with no `-` at either end.
    package init?(_ rawValue: String) {
        guard NameRule.challengeID.admits(rawValue) else { return nil }
        self.rawValue = rawValue
    }
}
