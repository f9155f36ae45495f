/// All droplets of the account, as far as one look can tell.
package struct DropletListing: Hashable, Sendable {
    package let droplets: [Droplet]

    /// Whether the numbers agree; even then absence is proved only by asking for the droplet itself.
    package let isComplete: Bool

    /// How many there are by DigitalOcean's own count.
    package let total: Int
    package let pageCount: Int

    /// Why the listing is not complete.
    package let reason: String?

    package init(droplets: [Droplet], isComplete: Bool, total: Int, pageCount: Int, reason: String? = nil) {
        self.droplets = droplets
        self.isComplete = isComplete
        self.total = total
        self.pageCount = pageCount
        self.reason = reason
    }
}

extension DropletListing {
    /// Joins the two lists that make the whole; a droplet in both counts once.
    init(_ ordinary: Inventory<Droplet>, _ gpus: Inventory<Droplet>) {
        let known = Set(ordinary.items.map(\.id))
        let reason = ordinary.gap ?? gpus.gap.map { "GPU droplets: \($0)" }
        let unseen = gpus.items.filter { !known.contains($0.id) }
        self.init(
            droplets: ordinary.items + unseen,
            isComplete: reason == nil,
            total: ordinary.total + gpus.total - (gpus.items.count - unseen.count),
            pageCount: ordinary.pageCount + gpus.pageCount,
            reason: reason
        )
    }
}
