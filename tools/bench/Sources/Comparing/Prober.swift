import Synchronization

/// Runs probes of this program in processes of their own, so that nothing is warm but the files.
final class Prober: Sendable {
    private let path: String
    private let digests = Mutex<[String: FleetDigest]>([:])

    init(path: String) {
        self.path = path
    }

    func measure(_ work: Probe.Work, _ directory: String, at position: Int? = nil) throws -> ProbeReport {
        let arguments = ["probe", work.rawValue, directory] + (position.map { ["--position", "\($0)"] } ?? [])
        return try ProbeReport(printed: Child.numbers(path, arguments))
    }

    /// What a grown log amounts to; it never changes, so it is asked for once.
    func digest(of history: History) throws -> FleetDigest {
        if let known = digests.withLock({ $0[history.fleet] }) { return known }
        let digest = try measure(.replay, history.fleet).digest
        digests.withLock { $0[history.fleet] = digest }
        return digest
    }
}
