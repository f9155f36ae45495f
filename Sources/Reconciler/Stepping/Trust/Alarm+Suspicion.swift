internal import Pods

extension Alarm {
    init(_ shortage: MissingDroplets) {
        self.init(reason: shortage.description, droplets: shortage.missing.sorted())
    }

    /// Returns `nil` when there are none.
    init?(orphans: [Int64]) {
        guard !orphans.isEmpty else { return nil }
        let subject = orphans.count == 1 ? "a droplet carries a marker" : "\(orphans.count) droplets carry markers"
        self.init(
            reason: "\(subject) of this registry that this log cannot explain: "
                + "it may be older than, or a fork of, the log that made this; "
                + "look at it with `podctl orphans`, then `podctl reconciler resume` to go on all the same",
            droplets: orphans
        )
    }
}
