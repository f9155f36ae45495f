/// A window that remembers how full it ever was; it counts every request, refused ones too.
struct PeakedWindow: Sendable, Codable {
    private var window: SlidingWindow
    private(set) var peak = 0

    init(length: Int64) {
        window = SlidingWindow(length: length)
    }

    mutating func add(at now: Int64) {
        window.add(at: now)
        peak = max(peak, window.count(at: now))
    }

    func count(at now: Int64) -> Int {
        var window = window
        return window.count(at: now)
    }
}
