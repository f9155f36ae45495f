/// When requests left, against both of DigitalOcean's windows: 250 in a minute and 5,000 in a sliding hour.
///
/// A ring of times and not a bucket: a bucket would let twice the window through. A fifth is kept for deletes and people.
struct RateBudget: Hashable, Sendable {
    private static let minute: Int64 = 60_000
    private static let hour: Int64 = 3_600_000
    private static let minuteMaximum = 250
    private static let hourMaximum = 5_000

    /// The boot times of the last hour's requests, oldest first.
    private var sent: [Int64] = []
    private var blockedUntil: Int64 = 0

    /// When a request may leave at the earliest; an urgent one may use what is kept back.
    func opening(isUrgent: Bool, now: Int64) -> Int64 {
        let share = isUrgent ? 1.0 : 0.8
        let minuteOpening = opening(Self.minute, maximum: Int(Double(Self.minuteMaximum) * share), now: now)
        let hourOpening = opening(Self.hour, maximum: Int(Double(Self.hourMaximum) * share), now: now)
        return max(now, blockedUntil, minuteOpening, hourOpening)
    }

    mutating func note(_ count: Int, at boot: Int64) {
        sent.removeAll { $0 <= boot - Self.hour }
        sent.append(contentsOf: repeatElement(boot, count: count))
    }

    mutating func block(until boot: Int64) {
        blockedUntil = max(blockedUntil, boot)
    }

    private func opening(_ window: Int64, maximum: Int, now: Int64) -> Int64 {
        guard sent.count >= maximum else { return now }
        return sent[sent.count - maximum] + window
    }
}
