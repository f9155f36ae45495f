package import Pods

extension Plan {
    /// What the droplets of ours cost, as far as the sizes' prices are known.
    package struct Cost: Hashable, Sendable {
        package static let none = Cost(now: .zero, wanted: .zero, pods: [:], unpricedCount: 0)

        /// Of all droplets that exist by the log, whatever they are for.
        package let now: Price

        /// When every pod that is wanted has one droplet, and nothing else exists.
        package let wanted: Price

        /// What each pod's droplet costs, or will.
        package let pods: [EventID: Price]

        /// Droplets and pods whose size has no known price, and which are in no sum.
        package let unpricedCount: Int

        package init(now: Price, wanted: Price, pods: [EventID: Price], unpricedCount: Int) {
            self.now = now
            self.wanted = wanted
            self.pods = pods
            self.unpricedCount = unpricedCount
        }
    }
}
