internal import ArgumentParser
internal import EventLog
internal import Registry
internal import RegistryServer

/// Makes a registry of a copy.
struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Make a registry of a backup or an archive, in a new directory, after proving every event of it.",
        discussion: """
            What happened after the copy was made is not in it, so nothing is done on the word of an older log: every key \
            is revoked but a new one for its owner, and the reconciler is paused until `podctl reconciler resume`.
            """
    )

    @OptionGroup var data: DataOption

    @Argument(help: "The directory that `podledger backup` or `podledger archive` made.")
    var copy: String

    func validate() throws {
        try ArgumentPath.check("<copy>", copy)
    }

    func run() async throws {
        let line = ProgressLine()
        defer { line.clear() }
        line.show("copying and proving")
        let directory = try StagedDirectory(for: data.directory)
        let manifest = try restored(directory)
        let staged = try await StagedRegistry.open(directory)
        do {
            try await staged.markRestored(from: manifest)
            try await AdminKey.ensure(in: staged.path, registry: staged.registry)
        } catch {
            await staged.remove()
            throw error
        }
        try await staged.publish()
        line.clear()
        try report(manifest)
    }

    private func restored(_ directory: StagedDirectory) throws -> CopyManifest {
        do { return try directory.restore(copy) } catch {
            directory.remove()
            throw error
        }
    }

    private func report(_ manifest: CopyManifest) throws {
        let path = data.directory
        try DataOutput.write([
            "\(path): registry \(manifest.registry) as of event \(manifest.position), root \(manifest.root)",
            "every key is revoked; the new one is in \(path)/\(AdminKey.fileName)",
            NextSteps.text(path),
        ])
    }
}
