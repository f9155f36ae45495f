/// The same work done by us and by another.
struct Contest {
    let title: String

    /// How many wait for answers at a time; `nil` for work without callers.
    let callers: Int?

    /// What the ratio is to be, in words.
    let aim: String

    /// Who the other is.
    let other: String
    let ours: () async throws -> Tally
    let theirs: () async throws -> Tally
}
