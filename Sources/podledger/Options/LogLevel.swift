internal import ArgumentParser

/// How much is said, in the words of swift-log.
enum LogLevel: String, ExpressibleByArgument, CaseIterable {
    case trace
    case debug
    case info
    case notice
    case warning
    case error
    case critical
}
