/// An entry at its position.
package struct Recorded: Hashable, Sendable {
    package let position: Position
    package let entry: Entry

    package init(position: Position, entry: Entry) {
        self.position = position
        self.entry = entry
    }
}
