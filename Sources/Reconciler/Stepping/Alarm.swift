/// Why nothing is done before a person has looked, and the droplets that they accept as they are by letting it go on.
struct Alarm: Hashable {
    let reason: String
    let droplets: [Int64]

    init(_ shortage: Shortage) {
        reason = shortage.description
        droplets = shortage.missing.sorted()
    }

    /// Returns `nil` when there are none.
    init?(orphans: [Int64]) {
        guard !orphans.isEmpty else { return nil }
        reason =
            "\(orphans.count) droplets carry markers of this registry that this log cannot explain: "
            + "it may be older than, or a fork of, the log that made them; "
            + "look at them, then `podctl reconciler resume` to go on all the same"
        droplets = orphans
    }
}
