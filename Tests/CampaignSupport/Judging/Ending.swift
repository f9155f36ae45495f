package import Pods

/// How a run ended, without what chance decided.
package struct Ending: Hashable, Sendable {
    package struct PodEnd: Hashable, Sendable {
        package let isRetired: Bool
        package let isReady: Bool
        package let image: String
        package let tags: Set<Pods.Tag>
        package let holder: String?
        package let isProtected: Bool
        package var createCount = 0
        package var deleteCount = 0
        package var duplicateCount = 0
        package var lossCount = 0
        var spoiledSuccessorCount = 0
        var retrialCount = 0

        init(pod: Pod, isReady: Bool) {
            isRetired = pod.isRetired
            self.isReady = isReady
            image = pod.image
            tags = Set(pod.tags.keys)
            holder = pod.claim?.holder
            isProtected = pod.isProtected
        }
    }

    package var pods: [PodID: PodEnd] = [:]

    /// How many creates the network carried out twice.
    var doubleCount = 0

    init(doubleCount: Int) {
        self.doubleCount = doubleCount
    }

    /// The same end, whatever it took.
    package func isLike(_ other: Ending) -> Bool {
        pods.mapValues(\.wanted) == other.pods.mapValues(\.wanted)
    }

    /// What took more creates or deletes than the clean run, beyond what the mishaps of this one explain.
    package func excesses(over clean: Ending) -> [String] {
        pods.compactMap { id, end in
            guard let clean = clean.pods[id] else { return "pod \(id) is new" }
            let expected = clean.createCount + end.lossCount + end.retrialCount + max(end.duplicateCount, doubleCount)
            let replaced = clean.deleteCount + end.duplicateCount + end.spoiledSuccessorCount + end.retrialCount
            let licensed = end.isRetired ? end.createCount : replaced
            if end.createCount > expected { return "\(end.createCount) creates of \(id) instead of \(expected)" }
            if end.deleteCount > licensed { return "\(end.deleteCount) deletes of \(id) instead of \(licensed)" }
            return nil
        }
    }
}

extension Ending.PodEnd {
    /// Without the counts.
    fileprivate var wanted: Self {
        var plain = self
        (plain.createCount, plain.deleteCount, plain.duplicateCount, plain.lossCount) = (0, 0, 0, 0)
        (plain.spoiledSuccessorCount, plain.retrialCount) = (0, 0)
        return plain
    }
}
