package import ArgumentParser
internal import RegistryAPI

/// The command line of the registry's server.
package struct Podctl: ParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "podctl",
        abstract: "Keep the books of a fleet of pods.",
        discussion: """
            Examples:
              podctl pods                              every pod that is not retired
              podctl pods ctf tag:agent 'lastbeat<-2m' agents that mention ctf and have been silent for two minutes
              podctl pod create --template agent --tag ctf --set team=5
              podctl pod claim agent-7kq2m --for 2h
              podctl pod wait agent-7kq2m --for ready --timeout 5m
              podctl pod explain agent-7kq2m

            Data goes to standard output and everything else to standard error. Exit status: 0 done, 1 failure, \
            2 wrong usage, 3 declined, 4 no or no sufficient key, 5 not found, 6 conflict, 7 refused by a safety rule, \
            8 timed out, 130 interrupted, 141 nobody reads the output.
            """,
        version: Version.current,
        subcommands: [
            PodsCommand.self, PodCommand.self, ChallengesCommand.self, ChallengeCommand.self, EventsCommand.self,
            DiffCommand.self, PlanCommand.self, ApplyCommand.self, OrphansCommand.self, ReconcilerCommand.self,
            KeysCommand.self, KeyCommand.self,
        ]
    )

    package init() {}
}
