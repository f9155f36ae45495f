internal import ArgumentParser
internal import Logging

/// What the program says of its work on standard error.
struct LogOption: ParsableArguments {
    @Option(name: .customLong("log-level"), help: "What is worth saying.")
    var level = LogLevel.notice

    func logger(_ label: String) -> Logger {
        var logger = Logger(label: label) { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = Logger.Level(rawValue: level.rawValue) ?? .notice
        return logger
    }
}
