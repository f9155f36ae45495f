internal import ArgumentParser
internal import Reconciler

/// How patient the reconciler is.
struct PatienceOptions: ParsableArguments {
    @Option(
        name: .customLong("settling-time"),
        help:
            "Seconds for which an unresolved create is looked for before a new attempt; longer than all delays together."
    )
    var settlingSeconds = 300

    @Option(name: .customLong("listing-interval"), help: "Seconds between two listings when nothing is on its way.")
    var listingSeconds = 30

    func validate() throws {
        guard settlingSeconds > 0, listingSeconds > 0 else { throw ValidationError("times are above 0 seconds") }
    }

    var policy: Policy {
        var policy = Policy()
        policy.settlingTime = Int64(settlingSeconds) * 1_000
        policy.appearanceGrace = policy.settlingTime
        policy.listingInterval = Int64(listingSeconds) * 1_000
        policy.busyListingInterval = min(policy.busyListingInterval, policy.listingInterval)
        return policy
    }
}
