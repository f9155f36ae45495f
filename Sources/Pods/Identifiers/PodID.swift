/// What people call a pod; used once and never again, not even after the pod's retirement.
package struct PodID: Hashable, Sendable {
    package static let byteCountMaximum = 40

    package let rawValue: String

    /// Returns `nil` unless the text is 1–40 of `a-z`, `0-9` and `-`, with no `-` at either end.
    package init?(_ rawValue: String) {
        let bytes = rawValue.utf8
        guard (1...Self.byteCountMaximum).contains(bytes.count), bytes.allSatisfy(Self.isAllowed) else { return nil }
        guard bytes.first != UInt8(ascii: "-"), bytes.last != UInt8(ascii: "-") else { return nil }
        self.rawValue = rawValue
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        byte.isLowercaseLetter || byte.isDigit || byte == UInt8(ascii: "-")
    }
}

extension PodID: Comparable {
    package static func < (left: PodID, right: PodID) -> Bool {
        left.rawValue < right.rawValue
    }
}

extension PodID: CustomStringConvertible {
    package var description: String {
        rawValue
    }
}
