/// That a pod's machine is to run a challenge.
package struct Placement: Hashable, Sendable {
    /// The position of `challenge.placed`.
    package let row: EventID
    package let pod: PodID
    package let challenge: ChallengeID
}

extension Pod {
    /// By the ids of their challenges.
    package var placementList: [Placement] {
        placements.sorted { $0.key < $1.key }.map { Placement(row: $1, pod: id, challenge: $0) }
    }
}

extension Fleet {
    /// Where each challenge is placed, by the ids of the pods.
    package var placements: [ChallengeID: [Placement]] {
        let all = pods.values.filter { !$0.placements.isEmpty }.sorted { $0.id < $1.id }.flatMap(\.placementList)
        return Dictionary(grouping: all, by: \.challenge)
    }

    /// Where one challenge is placed, by the ids of the pods.
    package func placements(of id: ChallengeID) -> [Placement] {
        pods(running: id).compactMap { pod in
            pod.placements[id].map { Placement(row: $0, pod: pod.id, challenge: id) }
        }
    }
}
