internal import Registry

/// Tells how far an inspection has come, and how long it will go on.
struct InspectionMeter {
    private static let pause = Duration.milliseconds(100)

    private let line = ProgressLine()
    private var stage: InspectionProgress.Stage?
    private var start = ContinuousClock.now
    private var shown = ContinuousClock.now

    mutating func show(_ progress: InspectionProgress) {
        let now = ContinuousClock.now
        if progress.stage != stage { (stage, start) = (progress.stage, now) }
        guard shown.duration(to: now) > Self.pause else { return }
        shown = now
        line.show(progress.line(after: start.duration(to: now)))
    }

    func clear() {
        line.clear()
    }
}

extension InspectionProgress {
    /// As in `log 65536 of 250000 events, 26 %, 1200000 a second, 1s left`.
    fileprivate func line(after elapsed: Duration) -> String {
        let counted = "\(stage.rawValue) \(done) of \(total) \(stage.unit)"
        let rate = Double(done) / max(elapsed / .seconds(1), 0.001)
        guard rate >= 1 else { return counted }
        let percentage = Int(100 * Double(done) / Double(max(total, 1)))
        let secondsLeft = Int((max(0, Double(total) - Double(done)) / rate).rounded(.up))
        return "\(counted), \(percentage) %, \(Int(rate)) a second, \(secondsLeft)s left"
    }
}
