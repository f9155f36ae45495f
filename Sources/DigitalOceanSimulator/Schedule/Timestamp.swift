internal import FoundationEssentials

/// A moment as the API writes it: UTC, whole seconds.
func timestamp(_ milliseconds: Int64) -> String {
    let seconds = milliseconds >= 0 ? milliseconds / 1_000 : (milliseconds - 999) / 1_000
    return Date(timeIntervalSince1970: TimeInterval(seconds)).formatted(.iso8601)
}
