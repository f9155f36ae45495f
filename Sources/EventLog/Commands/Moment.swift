/// Where and when a decision is made, and by whom.
package struct Moment: Hashable, Sendable {
    /// Unix milliseconds: the time that the drafts will carry.
    package let now: Int64

    /// The position that the first draft will get, so that a decision can name the streams it begins.
    package let next: Position

    package let actor: String

    package init(now: Int64, next: Position, actor: String) {
        self.now = now
        self.next = next
        self.actor = actor
    }
}
