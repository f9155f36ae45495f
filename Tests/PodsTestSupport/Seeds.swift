internal import FoundationEssentials

/// Seeds for tests of random histories.
///
/// A failing test prints its seed among its arguments; `PODLEDGER_SEED=… swift test` runs that one again.
package enum Seeds {
    package static let fresh: [UInt64] = {
        if let seed = ProcessInfo.processInfo.environment["PODLEDGER_SEED"].flatMap(UInt64.init) { return [seed] }
        return (0..<32).map { _ in UInt64.random(in: 0...UInt64.max) }
    }()
}
