internal import Pods

/// How many droplets may yet be made, by what DigitalOcean allows the account and what people allow the reconciler.
struct CreationAllowance {
    private static let hour: Int64 = 3_600_000

    private let caps: Caps
    private let catalogue: Catalogue?
    private let dropletLimit: Int?
    private let now: Reading

    /// What exists in the account, what of it is ours, and what ours costs an hour.
    private var dropletCount: Int
    private var ownCount: Int
    private var price: Price

    /// Unix milliseconds of the hour's intents, oldest first.
    private var intents: [Int64]

    init(_ fleet: borrowing Fleet, _ survey: Survey, _ memory: Memory, _ caps: Caps, now: Reading) {
        self.caps = caps
        self.now = now
        catalogue = memory.catalogue
        dropletLimit = memory.dropletLimit
        let own = fleet.machines(in: survey)
        ownCount = own.count
        price = own.compactMap { memory.catalogue?.price(of: $0.size) }.reduce(.zero, +)
        let unlisted = own.count { $0.dropletID.map { survey.sightings[$0] == nil } ?? true }
        dropletCount = survey.sightings.count + unlisted
        intents = Self.intents(in: fleet, now: now)
    }

    /// Takes the places that the order needs; where one is wanting, takes none and says which, and until when.
    mutating func admit(_ order: DropletOrder) -> Obstacle? {
        let added = catalogue?.price(of: order.size)
        if let obstacle = accountObstacle ?? podObstacle ?? hourObstacle ?? priceObstacle(added, order.size) {
            return obstacle
        }
        dropletCount += 1
        ownCount += 1
        price = price + (added ?? .zero)
        intents.append(now.wall)
        return nil
    }

    private var accountObstacle: Obstacle? {
        guard let dropletLimit, dropletCount >= dropletLimit else { return nil }
        return Obstacle(
            "the account may have \(dropletLimit) droplets and has \(dropletCount); "
                + "retire some, or ask DigitalOcean for a higher limit"
        )
    }

    private var podObstacle: Obstacle? {
        guard let maximum = caps.podMaximum, ownCount >= maximum else { return nil }
        return Obstacle("\(ownCount) droplets of \(maximum) exist; retire some, or raise --pods-max")
    }

    private var hourObstacle: Obstacle? {
        guard intents.count >= caps.createsPerHourMaximum else { return nil }
        let reason = "\(intents.count) creates left within the hour, as many as may; wait, or raise --creates-per-hour"
        return Obstacle(reason, until: hourOpensAt)
    }

    private func priceObstacle(_ added: Price?, _ size: String) -> Obstacle? {
        guard let maximum = caps.pricePerHourMaximum else { return nil }
        guard let added else { return Obstacle("the price of size '\(size)' is not known yet, and --price-max is set") }
        guard price + added > maximum else { return nil }
        return Obstacle(
            "\(price) is spent and \(added) would be added, of \(maximum); retire some, or raise --price-max"
        )
    }

    private var hourOpensAt: Int64? {
        Self.opening(after: intents, caps)
    }

    private static func intents(in fleet: borrowing Fleet, now: Reading) -> [Int64] {
        fleet.attempts.compactMap { $0.requestedAt > now.wall - hour ? $0.requestedAt : nil }.sorted()
    }

    private static func opening(after intents: [Int64], _ caps: Caps) -> Int64? {
        let index = intents.count - caps.createsPerHourMaximum
        return intents.indices.contains(index) ? intents[index] + hour : nil
    }
}

extension CreationAllowance {
    /// How many creates the hour still allows, and when it allows one more.
    static func hourly(_ fleet: borrowing Fleet, _ caps: Caps, now: Reading) -> Plan.Budget {
        let intents = intents(in: fleet, now: now)
        return Plan.Budget(
            maximum: caps.createsPerHourMaximum,
            left: max(0, caps.createsPerHourMaximum - intents.count),
            opensAt: opening(after: intents, caps)
        )
    }
}
