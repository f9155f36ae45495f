import ArgumentParser

/// Makes what a phase begins with; nothing goes wrong yet.
struct PrepareCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "prepare", abstract: "Make what a phase begins with.")

    @OptionGroup var options: StageOptions

    func run() async throws {
        try await options.phase.phase.prepare(options.stage("prepare"))
    }
}
