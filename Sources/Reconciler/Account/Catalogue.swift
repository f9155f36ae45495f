/// The sizes that DigitalOcean offers, or did, where, and at what price.
package struct Catalogue: Hashable, Sendable {
    package struct Size: Hashable, Sendable {
        /// `nil` when what DigitalOcean says of it cannot be a price.
        package let price: Price?

        /// The regions that offer it now.
        package let regions: Set<String>

        package init(price: Price?, regions: Set<String>) {
            self.price = price
            self.regions = regions
        }
    }

    /// By their slugs.
    package let sizes: [String: Size]

    package init(sizes: [String: Size]) {
        self.sizes = sizes
    }

    package func price(of size: String) -> Price? {
        sizes[size]?.price
    }

    /// Why DigitalOcean would refuse the order; `nil` when nothing here speaks against it.
    func objection(to order: DropletOrder) -> String? {
        guard let size = sizes[order.size] else { return "there is no size '\(order.size)'" }
        guard !size.regions.contains(order.region) else { return nil }
        guard !size.regions.isEmpty else { return "size '\(order.size)' is not to be had in any region now" }
        let regions = size.regions.sorted().joined(separator: ", ")
        return "size '\(order.size)' is not to be had in region '\(order.region)' now, only in: \(regions)"
    }
}
