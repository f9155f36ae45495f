internal import Pods

extension Alarm {
    init(_ shortage: Shortage) {
        self.init(reason: shortage.description, droplets: shortage.missing.sorted())
    }

    /// Returns `nil` when there are none.
    init?(orphans: [Int64]) {
        guard !orphans.isEmpty else { return nil }
        self.init(
            reason: "\(orphans.count) droplets carry markers of this registry that this log cannot explain: "
                + "it may be older than, or a fork of, the log that made them; "
                + "look at them, then `podctl reconciler resume` to go on all the same",
            droplets: orphans
        )
    }
}
