package import APIKeys
package import RegistryAPI

/// What `podlet` tells of its work as it goes.
package enum PodletReport: Hashable, Sendable {
    case enrolled(APIKeyText)

    /// The registry has recorded the beat at this position.
    case beat(position: UInt64)
    case failed(RegistryClientError, retryAfter: Duration)

    /// What was running before cannot be read; it is not stopped by itself.
    case forgot(PodletFailure)
    case carriedOut(HookStep)
    case hookFailed(HookStep, HookFailure, retryAfter: Duration)

    /// The registry was not told how a challenge fares; it is, after a later beat.
    case untold(ChallengeNews, RegistryClientError)
}
