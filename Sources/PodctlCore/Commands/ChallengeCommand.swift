internal import ArgumentParser

/// The verbs of a challenge.
struct ChallengeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "challenge",
        abstract: "Define challenges, and place them on pods.",
        subcommands: [
            DefineCommand.self, ShowCommand.self, PlaceCommand.self, RemoveCommand.self, WithdrawCommand.self,
        ]
    )
}
