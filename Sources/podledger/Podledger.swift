internal import ArgumentParser
internal import RegistryAPI

/// The registry's own program: it serves, and it works on a data directory.
struct Podledger: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "podledger",
        abstract:
            "Keep the books of a fleet: an append-only log, its views, and a reconciler that drives DigitalOcean.",
        discussion: """
            Examples:
              podledger serve --simulate                       everything on this machine, with a simulated account
              DIGITALOCEAN_TOKEN=… podledger serve             observes the account until `podctl reconciler resume`
              podledger replay --as-of 120                     the pods as they were at event 120
              podledger history agent-1 --as-of -2h30m         what had happened to it by then
              podledger diff --from -1h                        what is different since
              podledger verify                                 the whole log, its index and its views, beside a server too
              podledger check FILE --key KEY                   what a log handed out, without the log
              podledger backup /backups/today                  a copy of the log, beside a server too
              podledger restore /backups/today --data new      that copy as a registry of its own, proven first

            Exit status: 0 done, 1 failure, 2 wrong usage, 70 the log failed and must be opened again.
            """,
        version: Version.current,
        subcommands: [
            ServeCommand.self, SimulateCommand.self, ReplayCommand.self, HistoryCommand.self, DiffCommand.self,
            VerifyCommand.self, RebuildCommand.self, BeatsCommand.self, CheckpointCommand.self, ProveCommand.self,
            CheckCommand.self, BackupCommand.self, RestoreCommand.self, ArchiveCommand.self, ExportCommand.self,
            ImportCommand.self, KeysCommand.self,
        ]
    )
}
