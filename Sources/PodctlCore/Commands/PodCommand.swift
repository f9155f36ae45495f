internal import ArgumentParser

/// The verbs of a pod.
struct PodCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pod",
        abstract: "Make, look at and change pods.",
        subcommands: [
            CreateCommand.self, GetCommand.self, DescribeCommand.self, TagCommand.self, UntagCommand.self,
            SetCommand.self, UnsetCommand.self, ClaimCommand.self, RenewCommand.self, ReleaseCommand.self,
            ProtectCommand.self, UnprotectCommand.self, ImageCommand.self, RearmCommand.self, PauseCommand.self,
            ResumeCommand.self, RetireCommand.self, AbandonCommand.self, AdoptCommand.self, HistoryCommand.self,
            ExplainCommand.self, WaitCommand.self,
        ]
    )
}
