internal import Registry

/// Rebuilds the views again and again beneath everybody.
struct Rebuilder {
    private let registry: Registry

    init(_ registry: Registry) {
        self.registry = registry
    }

    /// Returns how many rebuilds there were; throws when one found the views wanting.
    func run(for seconds: Double) async throws -> Int {
        let deadline = ContinuousClock.now.advanced(by: .seconds(seconds))
        var count = 0
        while ContinuousClock.now < deadline {
            let report = try await registry.rebuild()
            guard !report.prior.isWrong else { throw Violation(description: "a rebuild found other views: \(report)") }
            count += 1
        }
        return count
    }
}
