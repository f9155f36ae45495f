/// What a command adds to the log, and what must be true for it: all of it is stored, or nothing.
package struct Decision: Hashable, Sendable {
    package let drafts: [Draft]
    package let expectations: [Expectation]

    package init(drafts: [Draft], expectations: [Expectation] = []) {
        self.drafts = drafts
        self.expectations = expectations
    }
}
