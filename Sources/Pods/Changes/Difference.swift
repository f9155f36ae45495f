/// What was, and what is; `nil` where there is nothing.
package struct Difference<Value: Hashable & Sendable>: Hashable, Sendable {
    package let old: Value?
    package let new: Value?

    /// Returns `nil` when nothing differs.
    package init?(_ old: Value?, _ new: Value?) {
        guard old != new else { return nil }
        self.old = old
        self.new = new
    }
}
