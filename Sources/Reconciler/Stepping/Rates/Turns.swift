/// Whose turn it is among what waits for DigitalOcean: the most pressing first, and nothing passed over for ever.
struct Turns: Hashable, Sendable {
    /// How many calls of other kinds may begin before one that waits comes first.
    private static let patience = 9

    private var passedOver: [Errand: Int] = [:]

    /// The kinds that wait, in the order in which they are served now.
    func order(among waiting: some Sequence<Errand>) -> [Errand] {
        let waiting = Set(waiting)
        let sorted = Errand.allCases.filter(waiting.contains)
        return sorted.filter { isDue($0) } + sorted.filter { !isDue($0) }
    }

    /// A call of one kind begins while others wait.
    mutating func take(_ errand: Errand, among waiting: some Sequence<Errand>) {
        for other in waiting where other != errand { passedOver[other, default: 0] += 1 }
        passedOver[errand] = 0
    }

    private func isDue(_ errand: Errand) -> Bool {
        passedOver[errand, default: 0] >= Self.patience
    }
}
