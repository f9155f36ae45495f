package import Pods

extension Plan {
    /// A droplet with our registry's marker that serves no pod, and that nothing is done about.
    package struct Orphan: Hashable, Sendable {
        package let droplet: Sighting

        /// The pod that the droplet's name tells of.
        package let pod: PodID

        /// What it costs, if that is known.
        package let price: Price?

        /// A sentence for people.
        package let reason: String

        package init(_ droplet: Sighting, of pod: PodID, price: Price? = nil, reason: String) {
            self.droplet = droplet
            self.pod = pod
            self.price = price
            self.reason = reason
        }

        package var dropletID: Int64 { droplet.dropletID }
        package var name: String { droplet.name }
    }
}
