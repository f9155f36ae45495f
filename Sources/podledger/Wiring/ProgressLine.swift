internal import Glibc
internal import RegistryAPI

/// A line on standard error that tells how far a rebuild has come, where that is a terminal; nothing elsewhere.
struct ProgressLine: Sendable {
    private let isShown = isatty(StandardStream.error.rawValue) == 1

    func show(_ progress: RebuildProgressResource) {
        guard isShown else { return }
        StandardStream.error.write("\r\u{1B}[K" + Self.text(progress), end: "")
    }

    func clear() {
        guard isShown else { return }
        StandardStream.error.write("\r\u{1B}[K", end: "")
    }

    /// As in `folding 65536 of 250000 events, 1200000 a second, 1s left`.
    static func text(_ progress: RebuildProgressResource) -> String {
        let unit = ["writing", "removing"].contains(progress.stage) ? "rows" : "events"
        let count = progress.total.map { "\(progress.done) of \($0)" } ?? "\(progress.done)"
        let rate = progress.rate.map { ", \(Int($0)) a second" } ?? ""
        let left = progress.secondsLeft.map { ", \(Int($0.rounded(.up)))s left" } ?? ""
        return "\(progress.stage) \(count) \(unit)\(rate)\(left)"
    }
}
