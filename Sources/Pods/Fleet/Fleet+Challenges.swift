extension Fleet {
    package func challenge(_ id: ChallengeID) -> Challenge? {
        challengeRows[id].flatMap { challenges[$0] }
    }

    /// The pods that the challenge is placed on, by their ids.
    func pods(running id: ChallengeID) -> [Pod] {
        pods.values.filter { $0.placements[id] != nil }.sorted { $0.id < $1.id }
    }

    /// What the pod's machine is to run, by id.
    package func placedChallenges(of pod: Pod) -> [Challenge] {
        pod.placements.keys.sorted().compactMap(challenge)
    }

    mutating func applyChallengeEvent(_ event: Event, at place: EventPlace) {
        if case .challengeDefined(let definition) = event, challenges[place.stream] == nil {
            challenges[place.stream] = Challenge(definition, at: place)
            challengeRows[definition.id] = place.stream
        } else {
            challenges.change(place.stream) { $0.apply(event, at: place) }
        }
    }
}
