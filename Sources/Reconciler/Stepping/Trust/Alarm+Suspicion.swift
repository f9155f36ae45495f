internal import Pods

extension Alarm {
    init(_ shortage: MissingDroplets) {
        self.init(reason: shortage.description, droplets: shortage.missing.sorted())
    }

    /// What nothing in the log asked for at the first look; returns `nil` when there are none.
    init?(orphans: [Int64]) {
        self.init(
            orphans,
            ofRegistryThat: "this log cannot explain",
            meaning: "it may be older than, or a fork of, the log that made this"
        )
    }

    /// What appeared under our eyes and another log with our name has made; returns `nil` when there are none.
    init?(strangers: [Int64]) {
        self.init(
            strangers,
            ofRegistryThat: "tells of events this log has not reached",
            meaning:
                "another server runs with a copy of this data directory, and both would make every machine; stop one"
        )
    }

    private init?(_ droplets: [Int64], ofRegistryThat strangeness: String, meaning: String) {
        guard !droplets.isEmpty else { return nil }
        let subject = droplets.count == 1 ? "a droplet carries a marker" : "\(droplets.count) droplets carry markers"
        self.init(
            reason: "\(subject) of this registry that \(strangeness): \(meaning); "
                + "look at it with `podctl orphans`, then `podctl reconciler resume` to go on all the same",
            droplets: droplets
        )
    }
}
