import ArgumentParser

/// Measures the log and its fleet beside plain C and beside a peer; `tools/bench/run` builds and calls it.
@main
struct Bench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench",
        abstract: "Measure the log against plain C and LMDB, and against its own limits.",
        subcommands: [Compare.self, Grow.self, Probe.self],
        defaultSubcommand: Compare.self
    )
}
