/// What has a limit instead of an opponent.
struct Figure {
    let title: String

    /// The limit, in words.
    let aim: String
    let unit: Unit
    let measure: () async throws -> Double

    enum Unit: String {
        case bytes
        case megabytes = "MB"
        case milliseconds = "ms"
        case millionsPerSecond = "million/s"
    }
}
