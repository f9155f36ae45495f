/// Why the reconciler does nothing before a person has looked, and the droplets that they accept as they are by letting
/// it go on.
package struct Alarm: Hashable, Sendable {
    package let reason: String
    package let droplets: [Int64]

    /// Whether machines fell silent together, each of which is judged by itself once a person has looked.
    package let isAboutSilence: Bool

    package init(reason: String, droplets: [Int64] = [], isAboutSilence: Bool = false) {
        self.reason = reason
        self.droplets = droplets
        self.isAboutSilence = isAboutSilence
    }
}
