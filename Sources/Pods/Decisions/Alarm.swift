/// Why the reconciler does nothing before a person has looked, and the droplets that they accept as they are by letting
/// it go on.
package struct Alarm: Hashable, Sendable {
    package let reason: String
    package let droplets: [Int64]

    package init(reason: String, droplets: [Int64] = []) {
        self.reason = reason
        self.droplets = droplets
    }
}
