package import RegistryAPI

/// Where a machine remembers what it has begun to run.
package protocol ChallengeStore: Sendable {
    /// Returns nothing when nothing was ever saved.
    func load() throws(PodletFailure) -> [ChallengeOrder]

    /// Returns once a loss of power would not lose it.
    func save(_ orders: [ChallengeOrder]) throws(PodletFailure)
}
