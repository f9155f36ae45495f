/// How near a log is to having no room, and so what is still stored.
package enum Headroom: Int, Hashable, Sendable, Comparable, CaseIterable {
    /// Nothing is stored: what is left makes sure that no commit meets a full disk.
    case none

    /// Vital commands only.
    case last

    /// All but new work.
    case low
    case ample

    /// Compares what is left with a reserve, of which a quarter and a sixteenth are the next bounds.
    init(left: Int, reserve: Int) {
        self =
            switch left {
            case reserve...: .ample
            case (reserve / 4)...: .low
            case (reserve / 16)...: .last
            default: .none
            }
    }

    package static func < (one: Self, other: Self) -> Bool {
        one.rawValue < other.rawValue
    }
}

extension Headroom: CustomStringConvertible {
    package var description: String {
        switch self {
        case .none: "none"
        case .last: "last"
        case .low: "low"
        case .ample: "ample"
        }
    }
}
