internal import ArgumentParser
internal import Reconciler

extension Policy.OrphanCare: ExpressibleByArgument {}

/// What becomes of droplets that nobody looks after.
struct OrphanOption: ParsableArguments {
    @Option(
        help: """
            Report droplets with this registry's marker that no pod explains, or adopt them: each becomes a pod once two \
            listings agree. What a hold was about, or another log has made, is for people to adopt.
            """
    )
    var orphans = Policy.OrphanCare.report
}
