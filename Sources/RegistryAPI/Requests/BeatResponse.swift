/// The answer to `POST /v1/pods/{id}/heartbeat`, whose body is empty.
package struct BeatResponse: Codable, Hashable, Sendable {
    package var position: UInt64

    /// All that the machine shall run, sorted by id; `nil` from a server that does not say, and then nothing changes.
    package var challenges: [ChallengeOrder]?

    /// The challenges that the pod's attributes tell of, sorted; `nil` from a server that does not say.
    package var told: [String]?

    package init(position: UInt64, challenges: [ChallengeOrder]? = nil, told: [String]? = nil) {
        self.position = position
        self.challenges = challenges
        self.told = told
    }

    /// What the keys of such attributes begin with; the challenge's id follows.
    package static let challengeKeyPrefix = "self.challenge."
}
