internal import Pods

/// How far a run has come in its workload.
struct Script {
    private static let patience: Int64 = 1_800_000

    private var parts: ArraySlice<Workload.Part>

    /// When the last part was done, or postponed because nobody could be asked.
    private(set) var lastAt: Int64 = 0

    init(_ workload: Workload) {
        parts = workload.parts[...]
    }

    var isDone: Bool { parts.isEmpty }

    /// When the next part is due whatever has happened; unknown before the run begins.
    var dueAt: Int64? {
        guard let part = parts.first, lastAt > 0 else { return nil }
        return switch part.moment {
        case .after(let milliseconds): lastAt + milliseconds
        case .requested, .ready: lastAt + Self.patience
        }
    }

    mutating func begin(at now: Int64) {
        if lastAt == 0 { lastAt = now }
    }

    func isDue(at now: Int64, _ fleet: borrowing Fleet) -> Bool {
        guard let part = parts.first, let dueAt else { return false }
        if dueAt <= now { return true }
        switch part.moment {
        case .after: return false
        case .requested(let id): return fleet.pod(id)?.attempts.isEmpty == false
        case .ready(let id): return fleet.pod(id).map { fleet.isReady($0) } ?? false
        }
    }

    mutating func next(at now: Int64) -> Workload.Part? {
        lastAt = now
        return parts.popFirst()
    }
}
