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
        try Bounds.check("--pods-max", podMaximum, Bounds.droplets)
        try Bounds.check("--creates-per-hour", createsPerHourMaximum, Bounds.droplets)
        try Bounds.check("--price-max", priceMaximum, 0.001...1_000_000)
    }

    var caps: Caps {
        var caps = Caps()
        caps.podMaximum = podMaximum
        caps.createsPerHourMaximum = createsPerHourMaximum
        caps.pricePerHourMaximum = priceMaximum.map(Price.init(dollars:))
        return caps
    }
}
