internal import ArgumentParser

/// The keys of people, on the data directory itself.
struct KeysCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys",
        abstract: "List, issue and revoke the keys of people; a server may be running.",
        discussion: """
            A running server is asked with the admin.key of its data directory, which serving makes anew when it is \
            lost or not good any more. Without one the log is written to directly.
            """,
        subcommands: [List.self, Issue.self, Revoke.self],
        defaultSubcommand: List.self
    )
}
