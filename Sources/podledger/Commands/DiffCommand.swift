internal import ArgumentParser
internal import Presenting
internal import Registry
internal import RegistryAPI
internal import RegistryServer

/// What changed between two moments, from the log itself.
struct DiffCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Show what changed between two moments, from the log itself; a server may be running.",
        discussion: "What came and went between the two is not shown; `podledger history` tells it."
    )

    @OptionGroup var data: DataOption
    @OptionGroup var moments: DiffOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let reader = try RegistryReader.open(directory: data.directory)
        let start = try reader.moment(moments.start, option: "--from")
        let end = try moments.end.map { try reader.moment($0, option: "--to") } ?? reader.present(now: reader.now())
        let diff = try DiffResource(from: start, to: end, in: reader)
        try DataOutput.write(try Presentation(diff).lines(output))
    }
}
