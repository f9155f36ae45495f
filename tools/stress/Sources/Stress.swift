internal import ArgumentParser

/// Many readers in several processes, one writer, sealing and rebuilding, all at once; and a look at what they saw.
@main
struct Stress: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stress",
        subcommands: [WriteCommand.self, ReadCommand.self],
        defaultSubcommand: WriteCommand.self
    )
}

/// Where, for how long, and how many.
struct LoadOptions: ParsableArguments {
    @Option(help: "The data directory.")
    var directory: String

    @Option(help: "How long, in seconds.")
    var seconds = 20.0

    @Option(help: "How many readers in each process.")
    var readers = 20

    @Option(help: "What the readers' choices follow from.")
    var seed: UInt64 = 1
}

/// Something was seen that cannot be.
struct Violation: Error, CustomStringConvertible {
    let description: String
}
