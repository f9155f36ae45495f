/// The simulator's time: real time that passed, at a speed of its own, and jumps ahead.
struct VirtualClock: Sendable {
    private let origin = ContinuousClock.now
    private let start: Int64
    private let speed: Double
    private var jumped: Int64 = 0

    /// At speed zero only jumps move it.
    init(start: Int64, speed: Double) {
        precondition(speed >= 0, "virtual time does not run backwards")
        self.start = start
        self.speed = speed
    }

    var now: Int64 {
        let elapsed = origin.duration(to: .now) / .milliseconds(1)
        return start + Int64(elapsed * speed) + jumped
    }

    mutating func jump(_ milliseconds: Int64) {
        precondition(milliseconds >= 0, "virtual time does not run backwards")
        jumped += milliseconds
    }

    /// The real time until that moment; `nil` when only a jump leads there.
    func delay(until moment: Int64) -> Duration? {
        guard speed > 0 else { return nil }
        return .milliseconds(max(Double(moment - now), 0) / speed)
    }
}
