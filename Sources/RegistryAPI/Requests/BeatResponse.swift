/// The answer to `POST /v1/pods/{id}/heartbeat`, whose body is empty.
package struct BeatResponse: Codable, Hashable, Sendable {
    package var position: UInt64

    /// All that the machine shall run, sorted by id; `nil` from a server that does not say, and then nothing changes.
    package var challenges: [ChallengeOrder]?

    package init(position: UInt64, challenges: [ChallengeOrder]? = nil) {
        self.position = position
        self.challenges = challenges
    }

    /// What the keys of such attributes begin with; the challenge's id follows.
    package static let challengeKeyPrefix = "self.challenge."
}
