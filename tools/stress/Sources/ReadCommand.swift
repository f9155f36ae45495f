internal import ArgumentParser
internal import EventLog
internal import Registry

/// Reads beside the writer, which is another process.
struct ReadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "read")

    @OptionGroup var load: LoadOptions

    func run() async throws {
        let reader = try RegistryReader.open(directory: load.directory)
        print(try await ReaderCrowd(load).read(reader))
    }
}
