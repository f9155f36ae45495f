import ArgumentParser

/// Writes a log and notes what was acknowledged, or says what a crash left of one; `tools/crash/run` calls this.
@main
struct Workload: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "workload",
        abstract: "Write a log until a crash, and check what the crash left; `tools/crash/run` builds and calls this.",
        subcommands: [PrepareCommand.self, RunCommand.self, CheckCommand.self]
    )
}
