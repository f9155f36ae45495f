internal import ArgumentParser
internal import EventLog
internal import FoundationEssentials

/// The directory that holds the log.
struct DataOption: ParsableArguments {
    @Option(name: .customLong("data"), help: "The data directory (default: $PODLEDGER_DATA, or ./data).")
    var given: String?

    func validate() throws {
        if let given { try ArgumentPath.check("--data", given) }
    }

    /// An empty variable counts as none.
    var directory: String {
        if let given { return given }
        guard let named = ProcessInfo.processInfo.environment["PODLEDGER_DATA"], !named.isEmpty else { return "data" }
        return named
    }

    var configuration: EventLogConfiguration {
        EventLogConfiguration(directory: directory)
    }
}
