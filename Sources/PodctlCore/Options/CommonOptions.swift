internal import ArgumentParser
internal import Presenting
internal import RegistryAPI

/// What nearly every command takes.
struct CommonOptions: ParsableArguments {
    @OptionGroup(title: "Server") var connection: ConnectionOptions
    @OptionGroup(title: "Server") var timeout: TimeoutOption
    @OptionGroup(title: "Output") var output: OutputOptions
}

extension Session {
    func client(_ options: CommonOptions) throws(CommandFailure) -> RegistryClient {
        try client(options.connection, timeout: options.timeout.limit.duration)
    }
}
