import CampaignSupport

/// What a campaign met, in columns.
struct Summary {
    private let tally: Tally
    private let seconds: Double

    init(_ tally: Tally, seconds: Double) {
        self.tally = tally
        self.seconds = seconds
    }

    func show() {
        show("mishaps", tally.mishaps)
        show("actions", tally.actions)
        show("conditions", tally.conditions)
        show("modes", tally.modes)
        show("refusals", tally.failures)
        show("events", tally.events)
        let pace = Double(tally.runCount) / max(seconds, 0.001)
        print("\(tally.runCount) runs, \(tally.stepCount) steps, \(tally.mishaps.values.reduce(0, +)) mishaps")
        print("\(Int(seconds)) s, \(Int(pace)) runs a second")
    }

    private func show<Kind: RawRepresentable<String>>(_ title: String, _ counts: [Kind: Int]) {
        show(title, Dictionary(uniqueKeysWithValues: counts.map { ($0.key.rawValue, $0.value) }))
    }

    private func show(_ title: String, _ counts: [String: Int]) {
        print("\(title):")
        for (name, count) in counts.sorted(by: { $0.key < $1.key }) { print("    \(name) \(count)") }
    }
}
