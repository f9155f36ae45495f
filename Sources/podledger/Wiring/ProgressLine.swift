internal import Glibc
internal import RegistryAPI

/// A line on standard error that tells how far some work has come, where that is a terminal; nothing elsewhere.
struct ProgressLine: Sendable {
    private let isShown = isatty(StandardStream.error.rawValue) == 1

    func show(_ text: @autoclosure () -> String) {
        guard isShown else { return }
        StandardStream.error.write("\r\u{1B}[K" + text(), end: "")
    }

    func clear() {
        guard isShown else { return }
        StandardStream.error.write("\r\u{1B}[K", end: "")
    }
}

extension RebuildProgressResource {
    /// As in `folding 65536 of 250000 events, 1200000 a second, 1s left`.
    var line: String {
        let unit = ["writing", "removing"].contains(stage) ? "rows" : "events"
        let count = total.map { "\(done) of \($0)" } ?? "\(done)"
        let rate = rate.map { ", \(Int($0)) a second" } ?? ""
        let left = secondsLeft.map { ", \(Int($0.rounded(.up)))s left" } ?? ""
        return "\(stage) \(count) \(unit)\(rate)\(left)"
    }
}
