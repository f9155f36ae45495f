/// What became of a flipped bit.
enum FlipOutcome: Hashable {
    case found

    /// A table has another name, which whoever opens the tables sees.
    case namedOtherwise

    /// One row has another key or value, which the row's own checksum sees.
    case rowChanged

    /// All rows are as they were, one after another and each by its key.
    case harmless

    case missed
}
