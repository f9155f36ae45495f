/// What a comparison of the views with the log came to.
enum ViewComparison: Hashable {
    /// The rows that differ, in words.
    case read(differences: [String])
    case unreadable

    var differences: [String] {
        switch self {
        case .read(let differences): differences
        case .unreadable: ["the views as a whole, which cannot be read"]
        }
    }
}
