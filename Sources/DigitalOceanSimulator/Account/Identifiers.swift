/// The numbers given out so far; none is given out twice.
///
/// Actions have theirs in ``ActionStore``.
struct Identifiers: Sendable, Codable {
    private var droplets = 0
    private var images = 0
    private var keys = 0
    private var tickets = 0

    mutating func nextDropletSerial() -> Int {
        droplets += 1
        return droplets
    }

    func droplet(_ serial: Int) -> Int {
        512_000_000 + serial
    }

    mutating func nextImage() -> Int {
        images += 1
        return 210_000_000 + images
    }

    mutating func nextKey() -> Int {
        keys += 1
        return 41_000_100 + keys
    }

    mutating func nextTicket() -> Int {
        tickets += 1
        return tickets
    }
}
