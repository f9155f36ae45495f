internal import ArgumentParser
internal import Reconciler

/// How patient the reconciler is.
struct PatienceOptions: ParsableArguments {
    @Option(
        name: .customLong("settling-time"),
        help:
            "Seconds for which an unresolved create is looked for before a new attempt; longer than all delays together \(PatienceOptions.usual(\.settlingTime)).",
        transform: WholeSeconds.argument
    )
    var settlingSeconds = PatienceOptions.seconds(\.settlingTime)

    @Option(
        name: .customLong("listing-interval"),
        help: "Seconds between two listings when nothing is on its way \(PatienceOptions.usual(\.listingInterval)).",
        transform: WholeSeconds.argument
    )
    var listingSeconds = PatienceOptions.seconds(\.listingInterval)

    @Option(
        name: .customLong("silence-grace"),
        help:
            "Seconds for which a machine that has beaten may be silent; machines beat every 10 seconds \(PatienceOptions.usual(\.silenceGrace)).",
        transform: WholeSeconds.argument
    )
    var silenceSeconds = PatienceOptions.seconds(\.silenceGrace)

    @Option(
        name: .customLong("enrolment-grace"),
        help: "Seconds for which a machine may run before its first beat \(PatienceOptions.usual(\.enrolmentGrace)).",
        transform: WholeSeconds.argument
    )
    var enrolmentSeconds = PatienceOptions.seconds(\.enrolmentGrace)

    @Option(
        name: .customLong("probe-interval"),
        help:
            "Seconds between two attempts to reach a silent machine at its ports \(PatienceOptions.usual(\.probeInterval)).",
        transform: WholeSeconds.argument
    )
    var probeSeconds = PatienceOptions.seconds(\.probeInterval)

    func validate() throws {
        try Bounds.seconds.check("--settling-time", settlingSeconds)
        try Bounds.seconds.check("--listing-interval", listingSeconds)
        try Bounds.seconds.check("--silence-grace", silenceSeconds)
        try Bounds.seconds.check("--enrolment-grace", enrolmentSeconds)
        try Bounds.seconds.check("--probe-interval", probeSeconds)
    }

    /// Refuses what is too short for an account that bills: a create may land after it was given up for lost, and then
    /// there are two; and a machine that is well would be taken for dead.
    func validateForRealAccount() throws {
        try Self.check(
            "--settling-time",
            settlingSeconds,
            least: Policy.settlingTimeMinimum,
            since: "a create may be on its way for so long"
        )
        try Self.check(
            "--silence-grace",
            silenceSeconds,
            least: Policy.silenceGraceMinimum,
            since: "machines beat every 10 seconds, and a beat may be lost"
        )
        try Self.check(
            "--enrolment-grace",
            enrolmentSeconds,
            least: Policy.enrolmentGraceMinimum,
            since: "a machine needs so long to boot and to set itself up"
        )
    }

    private static func check(_ name: String, _ seconds: Int, least: Int64, since reason: String) throws {
        let least = Int(least / 1_000)
        guard seconds >= least else {
            throw ValidationError(
                "\(name) is at least \(least) seconds, since \(reason); only a simulator on this machine is waited for "
                    + "less"
            )
        }
    }

    /// The default of the policy as help tells it, which ArgumentParser leaves out where an option has a transform.
    private static func usual(_ time: KeyPath<Policy, Int64>) -> String {
        "(default: \(seconds(time)))"
    }

    /// The default of the policy.
    private static func seconds(_ time: KeyPath<Policy, Int64>) -> Int {
        Int(Policy()[keyPath: time] / 1_000)
    }

    var policy: Policy {
        var policy = Policy()
        policy.settlingTime = Int64(settlingSeconds) * 1_000
        policy.appearanceGrace = policy.settlingTime
        policy.silenceGrace = Int64(silenceSeconds) * 1_000
        policy.enrolmentGrace = Int64(enrolmentSeconds) * 1_000
        policy.probeInterval = Int64(probeSeconds) * 1_000
        policy.listingInterval = Int64(listingSeconds) * 1_000
        policy.busyListingInterval = min(policy.busyListingInterval, policy.listingInterval)
        return policy
    }
}
