import ArgumentParser

/// What a run is made from.
struct StageOptions: ParsableArguments {
    @Argument(help: "What the run does.")
    var phase: PhaseName

    @Argument(help: "The directory that everything is written below; the log is in `data`.")
    var world: String

    @Option(help: "The file to which each acknowledgement is appended.")
    var acks: String

    @Option(help: "What chance follows from.")
    var seed: UInt64

    @Option(help: "The number of this process among those that wrote the log, one after another.")
    var life: Int = 1

    func stage(_ name: String) throws -> Stage {
        Stage(
            world: World(path: world),
            notes: try Notes(path: acks),
            name: "\(name)\(life)",
            seed: seed &+ UInt64(life)
        )
    }
}
