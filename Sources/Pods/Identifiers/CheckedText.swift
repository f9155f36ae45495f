/// A text of which only the right ones can be made; ordered and shown as it stands.
package protocol CheckedText: Hashable, Comparable, Sendable, LosslessStringConvertible {
    var rawValue: String { get }
}

extension CheckedText {
    package static func < (left: Self, right: Self) -> Bool {
        left.rawValue < right.rawValue
    }

    package var description: String {
        rawValue
    }
}
