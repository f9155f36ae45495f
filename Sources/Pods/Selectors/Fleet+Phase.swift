extension Fleet {
    /// How far the pod has come, in one word: as its open attempt, or what it is without one.
    package func phaseName(of pod: Pod) -> String {
        let open = openAttempt(of: pod)
        if pod.isAbandoned { return "abandoned" }
        if pod.isRetired { return openAttempts(of: pod).isEmpty ? "gone" : "retired" }
        return open?.phase.rawValue ?? "pending"
    }

    /// Every word that `phaseName(of:)` may answer.
    static let phaseNames = ["pending", "requested", "unknown", "accepted", "active", "retired", "gone", "abandoned"]
}
