internal import ArgumentParser
internal import EventLog
internal import FoundationEssentials

/// The directory that holds the log.
struct DataOption: ParsableArguments {
    @Option(name: .customLong("data"), help: "The data directory (default: $PODLEDGER_DATA, or ./data).")
    var given: String?

    var directory: String {
        given ?? ProcessInfo.processInfo.environment["PODLEDGER_DATA"] ?? "data"
    }

    var configuration: EventLogConfiguration {
        EventLogConfiguration(directory: directory)
    }
}
