internal import ArgumentParser

/// The verbs of a key.
struct KeyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "key",
        abstract: "Give people keys of their own, and take them back.",
        subcommands: [IssueCommand.self, RevokeCommand.self]
    )
}
