/// The C program.
struct Floor: Sendable {
    let path: String

    func append(_ file: String, _ workload: String, _ crowd: Crowd) throws -> Tally {
        try Tally(printed: Child.numbers(path, ["append", file, workload, "\(crowd.callers)", "\(crowd.seconds)"]))
    }

    /// Folds a file of rows; throws unless it amounts to what the log does.
    func replay(_ file: String, expecting digest: FleetDigest) throws -> Tally {
        let numbers = try Child.numbers(path, ["replay", file])
        guard numbers.count == 4, numbers[0] == digest.events, numbers[2] == digest.beats, numbers[3] == digest.labels
        else { throw Failure("the C program read \(numbers), we read \(digest)") }
        return Tally(events: numbers[0], duration: .nanoseconds(numbers[1]))
    }
}
