/// Challenges, true as of one position of the log, sorted by id.
package struct ChallengeList: Codable, Hashable, Sendable {
    package var position: UInt64
    package var challenges: [ChallengeResource]

    package init(position: UInt64, challenges: [ChallengeResource]) {
        self.position = position
        self.challenges = challenges
    }
}
