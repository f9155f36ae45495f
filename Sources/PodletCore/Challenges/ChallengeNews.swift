internal import RegistryAPI

/// How a challenge fares on the machine, for the registry.
package struct ChallengeNews: Hashable, Sendable {
    package let id: String

    /// `running`, or `failing: ` and why; `nil` when it runs no more.
    package let state: String?

    package init(id: String, state: String?) {
        self.id = id
        self.state = state
    }

    /// The attribute of the pod that says so.
    package var key: String {
        BeatResponse.challengeKeyPrefix + id
    }
}
