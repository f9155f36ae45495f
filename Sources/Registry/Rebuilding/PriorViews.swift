/// How views that were rebuilt stood to the log.
package enum PriorViews: Hashable, Sendable {
    case sound

    /// Rows in which they differed, in words.
    case differing([String])
    case unreadable

    /// The log was made without any, from a copy.
    case absent

    /// A program that stores them in another form had made them.
    case ofOtherVersion
}

extension PriorViews {
    /// Whether something has been decided on what the log does not say, so that the reconciler is put on hold.
    package var isWrong: Bool {
        switch self {
        case .sound, .absent, .ofOtherVersion: false
        case .differing, .unreadable: true
        }
    }
}

extension PriorViews: CustomStringConvertible {
    package var description: String {
        switch self {
        case .sound: "the old views were the same"
        case .differing(let rows): "\(rows.count) rows of the old views differed, first \(rows.first ?? "")"
        case .unreadable: "the old views could not be read"
        case .absent: "there were no views"
        case .ofOtherVersion: "the old views were of another version"
        }
    }
}
