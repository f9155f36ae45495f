package import RegistryAPI

/// What `podlet` tells of its work as it goes.
package enum PodletReport: Hashable, Sendable {
    case enrolled(MachineKey)

    /// The registry has recorded the beat at this position.
    case beat(position: UInt64)
    case failed(RegistryClientError, retryAfter: Duration)
}
