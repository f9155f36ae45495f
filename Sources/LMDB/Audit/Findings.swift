/// What was found so far: the first of it in words, all of it in number.
struct Findings {
    private static let limit = 100

    private(set) var first: [FileFinding] = []
    private(set) var count = 0

    var isEmpty: Bool { count == 0 }

    mutating func append(_ finding: FileFinding) {
        count += 1
        if first.count < Self.limit { first.append(finding) }
    }

    /// Runs `body`, and keeps what it throws.
    mutating func collect(_ body: () throws(FileFinding) -> Void) {
        do throws(FileFinding) { try body() } catch { append(error) }
    }
}
