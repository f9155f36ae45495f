internal import NameRules

/// What people call a pod; used once and never again, not even after the pod's retirement.
package struct PodID: CheckedText {
    package let rawValue: String

    /// Returns `nil` unless the text is 1–40 of `a-z`, `0-9` and `-`, with no `-` at either end.
    package init?(_ rawValue: String) {
        guard NameRule.podID.admits(rawValue) else { return nil }
        self.rawValue = rawValue
    }
}
