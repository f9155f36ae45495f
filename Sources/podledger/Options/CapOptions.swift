internal import ArgumentParser
internal import Reconciler

/// How much the reconciler may make.
struct CapOptions: ParsableArguments {
    @Option(name: .customLong("pods-max"), help: "Droplets that may exist at once (default: as many as are wanted).")
    var podMaximum: Int?

    @Option(name: .customLong("creates-per-hour"), help: "Droplets that may be asked for in an hour.")
    var createsPerHourMaximum = Caps().createsPerHourMaximum

    @Option(
        name: .customLong("price-max"),
        help: "US dollars an hour that all droplets together may cost (default: any price)."
    )
    var priceMaximum: Double?

    func validate() throws {
        try Bounds.droplets.check("--pods-max", podMaximum)
        try Bounds.droplets.check("--creates-per-hour", createsPerHourMaximum)
        try Bounds.dollars.check("--price-max", priceMaximum)
    }

    var caps: Caps {
        var caps = Caps()
        caps.podMaximum = podMaximum
        caps.createsPerHourMaximum = createsPerHourMaximum
        caps.pricePerHourMaximum = priceMaximum.map(Price.init(dollars:))
        return caps
    }
}
