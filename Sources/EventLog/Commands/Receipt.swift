/// What became of a command, durably.
package struct Receipt: Hashable, Sendable {
    /// The position of the first entry, or the head when there was nothing to add.
    package let first: Position

    package let count: Int

    /// The command was carried out before; nothing was added now.
    package let isRepeat: Bool

    /// The last position of the log when the command was answered.
    package let head: Position

    package init(first: Position, count: Int, isRepeat: Bool, head: Position) {
        self.first = first
        self.count = count
        self.isRepeat = isRepeat
        self.head = head
    }
}
