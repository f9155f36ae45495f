internal import ArgumentParser
internal import EventLog
internal import Pods
internal import Presenting
internal import Registry
internal import RegistryServer
internal import Transparency

/// Writes the log in a form that others read.
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write the events as CloudEvents 1.0, one JSON object a line; a server may be running.",
        discussion: """
            The data are the bytes that the Merkle tree is over, so `podledger import` makes the same log of them. The \
            root is told on standard error; give it to the import.
            """
    )

    @OptionGroup var data: DataOption

    @Option(help: "Only what came after this position.")
    var after: UInt64 = 0

    @OptionGroup var past: AsOfOption

    func run() async throws {
        let reader = try RegistryReader.open(directory: data.directory)
        let last = try past.moment(in: reader)?.position ?? reader.head()
        guard after <= last.rawValue else {
            throw ValidationError("--after \(after) is beyond the last event to export, \(last)")
        }
        let output = DataOutput()
        try EventExport(reader: reader).run(after: EventID(after), through: last) { try output.write($0) }
        try output.flush()
        let root = try reader.log.root(at: Position(rawValue: last.rawValue)).base64
        StandardStream.error.write("exported through event \(last), root \(root)")
    }
}
