internal import ArgumentParser
internal import Presenting
internal import Registry
internal import RegistryAPI
internal import RegistryServer

extension KeysCommand {
    /// Whose keys there are.
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the keys of people, from the log itself; a server may be running."
        )

        @OptionGroup var data: DataOption
        @Flag(help: "The keys of machines too.") var machines = false
        @OptionGroup var past: AsOfOption
        @OptionGroup var output: OutputOptions

        func run() async throws {
            let reader = try RegistryReader.open(directory: data.directory)
            let moment = try past.moment(in: reader)
            let (now, fleet) = (
                try reader.now(), try moment.map { try reader.fleet(asOf: $0.position) } ?? reader.fleet()
            )
            let book = KeyBook(reader, fleet: fleet, time: moment?.time ?? now)
            let list = try book.list(includingMachines: machines)
            let presentation = Presentation(list, now: Timestamp(milliseconds: now))
            try DataOutput.write(try presentation.lines(output))
        }
    }
}
