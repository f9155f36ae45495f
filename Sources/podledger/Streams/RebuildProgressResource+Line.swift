internal import RegistryAPI

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
