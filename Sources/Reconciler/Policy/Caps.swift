/// How much the reconciler may make; what is beyond waits, and says for what.
package struct Caps: Hashable, Sendable {
    /// How many droplets of ours may exist; `nil` for as many as are wanted.
    package var podMaximum: Int?

    /// How many creates may leave in a sliding hour.
    ///
    /// A thousand pods are made in one go; a loop that makes machines in vain ends after twelve dollars, at a cent each.
    package var createsPerHourMaximum = 1_200

    /// What all droplets of ours may cost; `nil` for any price.
    package var pricePerHourMaximum: Price?

    package init() {}
}

extension Caps: CustomStringConvertible {
    package var description: String {
        [
            "\(createsPerHourMaximum) droplets an hour at most",
            podMaximum.map { "\($0) in all" },
            pricePerHourMaximum.map { "for \($0)" },
        ].compactMap(\.self).joined(separator: ", ")
    }
}
