internal import ArgumentParser
internal import Curl
internal import DigitalOceanSimulator
internal import Logging

/// How the simulated account behaves.
struct SimulatorOptions: ParsableArguments {
    @Option(name: .customLong("speed"), help: "How many simulated seconds pass in a second (default: 1).")
    var speed: Double?

    @Option(name: .customLong("seed"), help: "What everything random in the simulator follows from (default: 0).")
    var seed: UInt64?

    @Option(name: .customLong("droplet-limit"), help: "How many droplets the simulated account may have.")
    var dropletLimit: Int?

    func validate() throws {
        try Bounds.speed.check("--speed", speed)
        try Bounds.droplets.check("--droplet-limit", dropletLimit)
    }

    /// Whether nothing is said about a simulator.
    var areDefault: Bool {
        speed == nil && seed == nil && dropletLimit == nil
    }

    /// A simulator that keeps its account in `stateFile`, and its machines' disks beside it.
    func configuration(stateFile: String?, http: HTTPClient, logger: Logger) throws -> SimulatorConfiguration {
        var configuration = SimulatorConfiguration()
        configuration.speed = speed ?? configuration.speed
        configuration.seed = seed ?? configuration.seed
        configuration.stateFile = stateFile
        try configuration.validate()
        if let dropletLimit { configuration.knobs.limits.droplets = dropletLimit }
        let directory = stateFile.map { $0 + ".machines" }
        if let directory { try Directory.make(directory) }
        let machine = VirtualMachine(http: http, logger: logger, disks: MachineDisks(directory: directory))
        configuration.boot = { await machine.run($0) }
        return configuration
    }
}
