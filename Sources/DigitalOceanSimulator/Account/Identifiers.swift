/// The numbers given out so far; none is given out twice.
///
/// Action numbers do not fit 32 bits, as the real ones soon will not.
struct Identifiers: Sendable, Codable {
    private var droplets = 0
    private var actions = 0
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

    mutating func nextAction() -> Int {
        actions += 1
        return 2_500_000_000 + actions
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
