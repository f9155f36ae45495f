internal import Pods
package import Reconciler

/// Decides what is news of all that concerns people: each thing when it begins, and again when it is over.
package struct AlertDesk: Sendable {
    private static let sentenceMaximum = 3

    private var schedule: AlertSchedule
    private var calls = AlertRoll<Summons>()
    private var orphans = AlertRoll<Int64>()

    /// The droplets' names, since nothing tells of one any more that is gone.
    private var orphanNames: [Int64: String] = [:]

    /// Tells of doubt that lasts longer than `patience`.
    package init(patience: Duration) {
        schedule = AlertSchedule(patience: patience)
    }

    /// What to tell, as of `moment` on a clock that only goes forward.
    ///
    /// While the reconciler does not act nothing is judged, so that pods and orphans are neither news nor over.
    package mutating func news(_ concerns: Concerns, at moment: Duration) -> [Alert] {
        let turn = schedule.news(concerns.mode, at: moment)
        guard concerns.mode == .acting else { return [turn].compactMap(\.self) }
        return [turn].compactMap(\.self) + news(concerns.calls, at: moment) + news(concerns.orphans, at: moment)
    }

    private mutating func news(_ present: [Concerns.Call], at moment: Duration) -> [Alert] {
        guard let news = calls.news(Set(present.map(Summons.init)), at: moment) else { return [] }
        let begun = present.filter { news.begun.contains(Summons($0)) }
        let over = Set(news.ended.map(\.pod)).subtracting(present.map(\.pod)).sorted()
        var alerts: [Alert] = []
        if !begun.isEmpty {
            let story = Self.joined(begun.map { "pod \($0.pod): \($0.reason)" })
            let lead = begun.count == 1 ? "" : "\(begun.count) pods wait for a person: "
            alerts.append(Alert(.calling, lead + story, event: begun.count == 1 ? begun.first?.cause : nil))
        }
        if !over.isEmpty {
            let story = Self.joined(over.map { "pod \($0)" })
            alerts.append(Alert(.recovered, "no longer in need of a person: \(story)"))
        }
        return alerts
    }

    private mutating func news(_ present: [Plan.Orphan], at moment: Duration) -> [Alert] {
        for orphan in present { orphanNames[orphan.dropletID] = orphan.name }
        guard let news = orphans.news(Set(present.map(\.dropletID)), at: moment) else { return [] }
        var alerts: [Alert] = []
        if !news.begun.isEmpty {
            let story = Self.joined(news.begun.map(named))
            alerts.append(Alert(.orphans, "no pod explains \(story); see `podctl orphans`"))
        }
        if !news.ended.isEmpty {
            alerts.append(Alert(.recovered, "no longer orphans: \(Self.joined(news.ended.map(named)))"))
            for droplet in news.ended { orphanNames[droplet] = nil }
        }
        return alerts
    }

    private func named(_ droplet: Int64) -> String {
        "droplet \(droplet)" + (orphanNames[droplet].map { " (\($0))" } ?? "")
    }

    /// The first few, and how many more there are: an alert is read on a telephone.
    private static func joined(_ sentences: [String]) -> String {
        let more = sentences.count - sentenceMaximum
        return sentences.prefix(sentenceMaximum).joined(separator: "; ") + (more > 0 ? "; and \(more) others" : "")
    }
}

/// A pod that waits for a person, because of one event: for another reason people are called again.
private struct Summons: Hashable, Comparable {
    let pod: PodID
    let cause: EventID

    init(_ call: Concerns.Call) {
        (pod, cause) = (call.pod, call.cause)
    }

    static func < (left: Summons, right: Summons) -> Bool {
        (left.pod, left.cause) < (right.pod, right.cause)
    }
}
