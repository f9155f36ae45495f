internal import ArgumentParser
internal import Presenting
internal import RegistryAPI

/// Lists keys.
struct KeysCommand: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys",
        abstract: "List the keys of people: whose they are, what for, and whether they are good."
    )

    @Flag(name: .customLong("machines"), help: "The keys of machines too.") var includesMachines = false
    @OptionGroup var past: AsOfOption
    @OptionGroup var options: CommonOptions

    func run(in session: Session) async throws {
        let list = try await session.client(options).keys(includingMachines: includesMachines, asOf: past.asOf)
        try session.show(Presentation(list, now: session.console.now()), options.output)
    }
}
