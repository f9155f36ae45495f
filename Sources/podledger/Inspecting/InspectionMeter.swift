internal import Glibc
internal import Registry

/// A line on standard error that tells how far an inspection has come, where that is a terminal; nothing elsewhere.
struct InspectionMeter {
    private static let pause = Duration.milliseconds(100)

    private let isShown = isatty(StandardStream.error.rawValue) == 1
    private var stage: InspectionProgress.Stage?
    private var start = ContinuousClock.now
    private var shown = ContinuousClock.now

    mutating func show(_ progress: InspectionProgress) {
        let now = ContinuousClock.now
        if progress.stage != stage { (stage, start) = (progress.stage, now) }
        guard isShown, shown.duration(to: now) > Self.pause else { return }
        shown = now
        StandardStream.error.write("\r\u{1B}[K" + Self.text(progress, after: start.duration(to: now)), end: "")
    }

    func clear() {
        guard isShown else { return }
        StandardStream.error.write("\r\u{1B}[K", end: "")
    }

    /// As in `log 65536 of 250000 events, 26 %, 1200000 a second, 1s left`.
    static func text(_ progress: InspectionProgress, after elapsed: Duration) -> String {
        let (done, total) = (Double(progress.done), Double(max(progress.total, 1)))
        let counted = "\(progress.stage.rawValue) \(progress.done) of \(progress.total) \(progress.stage.unit)"
        let rate = done / max(elapsed / .seconds(1), 0.001)
        guard rate >= 1 else { return counted }
        let secondsLeft = Int((max(0, total - done) / rate).rounded(.up))
        return "\(counted), \(Int(100 * done / total)) %, \(Int(rate)) a second, \(secondsLeft)s left"
    }
}
