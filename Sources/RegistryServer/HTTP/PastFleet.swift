internal import Pods

/// The fleet as it was, and when.
struct PastFleet: Sendable {
    let fleet: Fleet

    /// Unix milliseconds, from which ages are counted.
    let time: Int64
}
