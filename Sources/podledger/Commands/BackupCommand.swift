internal import ArgumentParser
internal import EventLog

/// Copies the log while it is written.
struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copy the log as it is now, without its free pages, into a new directory; a server may be running.",
        discussion: """
            The copy is complete when the directory has its name; what is cut off stays in TARGET.partial, and the next \
            run begins there anew. Free pages of the log are not used again while it is copied, so its file may grow.
            """
    )

    @OptionGroup var data: DataOption

    @Argument(help: "The directory to make; it may not exist, unless it is empty.")
    var target: String

    @Option(help: "How many megabytes to copy a second.")
    var rate = 64

    @Flag(
        name: .customLong("with-keys"),
        help: "Copy what signs checkpoints too; whoever has the copy can then sign in this registry's name."
    )
    var includesKeys = false

    func validate() throws {
        try ArgumentPath.check("<target>", target)
        guard (1...1_000_000).contains(rate) else { throw ValidationError("--rate is from 1 to 1000000") }
    }

    func run() async throws {
        let backup = Backup(
            target: target,
            bytesPerSecond: rate * Megabytes.byteCount,
            includesKeys: includesKeys,
            maker: .now
        )
        let line = ProgressLine()
        defer { line.clear() }
        let manifest = try backup.run(from: data.directory) { done, total in
            line.show("copied \(Megabytes.text(done)) of at most \(Megabytes.text(total))")
        }
        line.clear()
        let size = manifest.files.reduce(0) { $0 + $1.bytes }
        try DataOutput.write([
            "\(target): \(manifest.position) events of registry \(manifest.registry), \(Megabytes.text(size)), "
                + "root \(manifest.root)"
        ])
    }
}
