/// Holds a stream of bytes to a rate; a pause gives no right to a burst.
struct Throttle {
    let bytesPerSecond: Int
    private var due: Duration?

    init(bytesPerSecond: Int) {
        precondition(bytesPerSecond > 0, "a rate lets something through")
        self.bytesPerSecond = bytesPerSecond
    }

    /// How long to wait after so many bytes that were through at `now`, counted from any fixed moment.
    mutating func pause(after byteCount: Int, at now: Duration) -> Duration {
        let start = max(due ?? now, now)
        let end = start + .seconds(Double(byteCount) / Double(bytesPerSecond))
        due = end
        return end - now
    }
}
