internal import ArgumentParser
internal import EventLog
internal import Registry
internal import RegistryServer
internal import Transparency

/// Makes a registry of an export.
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Make a registry of what `podledger export` wrote, with the same events and the same root.",
        discussion: """
            The first line that is not what was exported is named, and nothing is left behind. That no line is missing \
            at the end only the root tells.
            """
    )

    @OptionGroup var data: DataOption

    @Argument(help: "The file; - is standard input.")
    var file: String

    @Option(help: "The root that the events must have, as the export told it.")
    var root: String?

    func validate() throws {
        try ArgumentPath.check("<file>", file)
    }

    func run() async throws {
        let expected = try root.map { text in
            guard let hash = MerkleHash(base64: text) else { throw ValidationError("--root is the base64 of 32 bytes") }
            return hash
        }
        let line = ProgressLine()
        defer { line.clear() }
        let directory = try StagedDirectory(for: data.directory)
        let found: MerkleHash
        do { found = try fill(directory, expecting: expected, line) } catch {
            directory.remove()
            throw error
        }
        let staged = try await StagedRegistry.open(directory)
        try await staged.publish()
        line.clear()
        let id = staged.registry.reader.registryID
        try DataOutput.write([
            "\(data.directory): \(staged.report.head) events of registry \(id), root \(found)",
            NextSteps.text(data.directory),
        ])
    }

    private func fill(
        _ directory: StagedDirectory,
        expecting expected: MerkleHash?,
        _ progress: ProgressLine
    ) throws -> MerkleHash {
        let events = EventImport(directory: directory.path)
        var count = 0
        try LineSource(path: file).visit { line in
            try events.take(line)
            count += 1
            if count % 4_096 == 0 { progress.show("imported \(count) events") }
        }
        let found = try events.finish().root
        if let expected, found != expected { throw CopyError.otherRoot(found: found, expected: expected) }
        return found
    }
}
