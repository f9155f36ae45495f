internal import ArgumentParser
internal import Pods
internal import Registry
internal import Transparency

/// Proves from the log what others can check without it.
struct ProveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "prove",
        abstract: "Prove that an event is in the log, or that the log only grew; a server may be running.",
        discussion: "A proof is about a checkpoint that was signed before: see `podledger checkpoint`.",
        subcommands: [ProveEventCommand.self, ProveConsistencyCommand.self]
    )
}

/// Proves that one event is in the log.
struct ProveEventCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "event",
        abstract: "Print a proof (c2sp.org/tlog-proof) that an event is in the log of the newest checkpoint.",
        discussion: """
            Example:
              podledger prove event 120 > event-120.tlog-proof && podledger check event-120.tlog-proof --key KEY
            """
    )

    @OptionGroup var data: DataOption

    @Argument(help: "The event's position.")
    var position: UInt64

    func run() async throws {
        let reader = try RegistryReader.open(directory: data.directory)
        try DataOutput.write(asItIs: try reader.proof(of: EventID(position)).text)
    }
}

/// Proves that the log only grew.
struct ProveConsistencyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "consistency",
        abstract: "Print a proof that the log of a checkpoint begins with what it was at a smaller size.",
        discussion: """
            The form is the body that c2sp.org/tlog-witness has for `add-checkpoint`, so that a witness takes it as it is.

            Example:
              podledger prove consistency 120 > grown && podledger check grown --earlier old.checkpoint --key KEY
            """
    )

    @OptionGroup var data: DataOption

    @Argument(help: "How many events the earlier log had.")
    var earlier: UInt64

    @Argument(help: "How many the later one had, of which a checkpoint was signed (default: the newest checkpoint's).")
    var later: UInt64?

    func run() async throws {
        let reader = try RegistryReader.open(directory: data.directory)
        let proof = try reader.consistency(from: EventID(earlier), to: later.map { EventID($0) })
        try DataOutput.write(asItIs: proof.text)
    }
}
