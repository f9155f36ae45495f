extension Fleet {
    /// So many challenges on one pod, that what its machine is told, and the end of the pod, stay short.
    private static let placementCountMaximum = 64

    func place(_ challengeID: ChallengeID, on id: PodID) throws(Refusal) -> [Proposal] {
        let pod = try living(id)
        if pod.placements[challengeID] != nil { return [] }
        guard let challenge = challenge(challengeID) else { throw .unknownChallenge(challengeID) }
        guard !challenge.isWithdrawn else { throw .withdrawn(challengeID) }
        guard pod.tags[.agent] != nil else { throw .notAnAgent(id) }
        guard openAttempt(of: pod)?.wasFound != true else { throw .keyless(id) }
        guard pod.placements.count < Self.placementCountMaximum else {
            throw .noPlaceLeft(id, maximum: Self.placementCountMaximum)
        }
        return [Proposal(.challengePlaced(challengeID), in: pod.row, because: challenge.definitionEvent)]
    }

    func remove(_ challengeID: ChallengeID, from id: PodID, reason: String) throws(Refusal) -> [Proposal] {
        let pod = try living(id)
        guard challenge(challengeID) != nil else { throw .unknownChallenge(challengeID) }
        guard let placement = pod.placements[challengeID] else { return [] }
        return [Proposal(.challengeRemoved(challengeID, reason: reason), in: pod.row, because: placement)]
    }

    /// Takes everything off a pod that ends.
    func removals(from pod: Pod, reason: String) -> [Proposal] {
        pod.placements.sorted { $0.key < $1.key }.map { id, placement in
            Proposal(.challengeRemoved(id, reason: reason), in: pod.row, because: placement)
        }
    }
}
