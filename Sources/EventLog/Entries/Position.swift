/// A place in the log; the first entry is at one, and there are no gaps.
package struct Position: Hashable, Comparable, Sendable {
    package let rawValue: UInt64

    /// Before the first entry.
    package static let origin = Position(rawValue: 0)

    package init(rawValue: UInt64) {
        self.rawValue = rawValue
    }

    package static func < (left: Position, right: Position) -> Bool {
        left.rawValue < right.rawValue
    }

    package func advanced(by distance: UInt64 = 1) -> Position {
        Position(rawValue: rawValue + distance)
    }
}

extension Position: CustomStringConvertible {
    package var description: String { "\(rawValue)" }
}
