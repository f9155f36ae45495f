internal import Registry

/// The readers of one process.
struct ReaderCrowd {
    private let load: LoadOptions

    init(_ load: LoadOptions) {
        self.load = load
    }

    /// Has all of them read until the time is over, and returns how many reads that were; throws what cannot be.
    func read(_ reader: RegistryReader) async throws -> Int {
        let deadline = ContinuousClock.now.advanced(by: .seconds(load.seconds))
        return try await withThrowingTaskGroup(of: Int.self) { group in
            for number in 0..<UInt64(load.readers) {
                group.addTask {
                    var witness = Witness(of: reader, seed: load.seed &* 1_000 &+ number)
                    var count = 0
                    while ContinuousClock.now < deadline {
                        try witness.look()
                        count += 1
                        await Task.yield()
                    }
                    guard count > 0 else {
                        throw Violation(description: "reader \(number) never read; give more --seconds")
                    }
                    return count
                }
            }
            return try await group.reduce(0, +)
        }
    }
}
