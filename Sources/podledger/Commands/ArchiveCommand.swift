internal import ArgumentParser
internal import EventLog

/// Brings a directory of segments up to date with the log.
struct ArchiveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "archive",
        abstract: "Add what is new in the log to a directory of files that never change; a server may be running.",
        discussion: """
            Events are sealed 65536 at a time, in files of 4096 that are written once; the newer events and the manifest \
            are replaced. \
            `podledger restore` makes a registry of such a directory as it does of a backup.
            """
    )

    @OptionGroup var data: DataOption

    @Argument(help: "The directory of the archive; made if need be.")
    var target: String

    func validate() throws {
        try ArgumentPath.check("<target>", target)
    }

    func run() async throws {
        let line = ProgressLine()
        defer { line.clear() }
        let report = try Archive(target: target, maker: .now).run(from: data.directory) { done, total in
            line.show("archived \(done) of \(total) events")
        }
        line.clear()
        let manifest = report.manifest
        if report.mendedCount > 0 {
            StandardStream.error.write(
                "\(target): \(report.mendedCount) segments were damaged and are written again; look after that disk"
            )
        }
        try DataOutput.write([
            "\(target): \(manifest.position) events of registry \(manifest.registry), \(report.writtenCount) segments "
                + "written, \(report.keptCount) found sound, root \(manifest.root)"
        ])
    }
}
