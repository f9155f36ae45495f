import Pods
import Reconciler

/// DigitalOcean as a value: what is there, and what a listing shows of it.
struct Cloud {
    var team = "team-1"

    /// How often the token was replaced.
    var tokenCount = 0
    var listingLag: Int64 = 3_000
    var bootTime: Int64 = 20_000
    var showsTags = true

    /// What is the matter with every machine that is made from now on.
    var birthDefect: CloudDroplet.Ailment?

    /// How many droplets the account may have, if it says so.
    var dropletLimit: Int?
    var catalogue = Catalogue(sizes: [
        "s-1vcpu-1gb": Catalogue.Size(price: Price(dollars: 0.00893), regions: ["fra1", "ams3"]),
        "s-2vcpu-2gb": Catalogue.Size(price: Price(dollars: 0.02679), regions: ["fra1"]),
    ])
    private(set) var droplets: [Int64: CloudDroplet] = [:]
    private var nextID: Int64 = 1_000

    /// The one spelling that each of the account's tags has, by its lower case.
    private var spellings: [String: String] = [:]

    @discardableResult
    mutating func create(named name: String, tags: [String], at now: Int64) -> Int64 {
        nextID += 1
        droplets[nextID] = CloudDroplet(
            id: nextID,
            name: name,
            listedFrom: now + listingLag,
            activeFrom: now + bootTime,
            tags: Set(tags.map { spell($0) })
        )
        droplets[nextID]?.ailment = birthDefect
        return nextID
    }

    /// Takes a droplet away, whoever does it; says whether it was there.
    @discardableResult
    mutating func remove(_ id: Int64, at now: Int64) -> Bool {
        guard let droplet = droplets[id], droplet.isThere(at: now) else { return false }
        droplets[id]?.goneFrom = now
        return true
    }

    /// Puts back what a listing or a person had taken away.
    mutating func revive(_ id: Int64) {
        droplets[id]?.goneFrom = nil
    }

    mutating func rename(_ id: Int64, to name: String) {
        droplets[id]?.name = name
    }

    mutating func power(_ id: Int64, isOff: Bool) {
        droplets[id]?.isOff = isOff
    }

    mutating func resize(_ id: Int64, to size: String) {
        droplets[id]?.size = size
    }

    mutating func ail(_ id: Int64, _ ailment: CloudDroplet.Ailment?) {
        droplets[id]?.ailment = ailment
    }

    mutating func lock(_ id: Int64, _ isLocked: Bool) {
        droplets[id]?.isLocked = isLocked
    }

    /// Switches a droplet on, or off and on, which mends what hangs.
    mutating func perform(_ action: PowerAction, on id: Int64, at now: Int64) {
        guard var droplet = droplets[id], action == .powerCycle || droplet.isOff else { return }
        droplet.isOff = false
        droplet.upFrom = now + bootTime
        if droplet.ailment != .broken { droplet.ailment = nil }
        droplets[id] = droplet
    }

    /// Makes the tag if no spelling of it is there, and says which one counts.
    @discardableResult
    mutating func spell(_ tag: String) -> String {
        let spelling = spellings[tag.lowercased(), default: tag]
        spellings[tag.lowercased()] = spelling
        return spelling
    }

    /// Whether there is a tag that is spelled exactly so, since another spelling is not found.
    func hasTag(_ tag: String) -> Bool {
        spellings[tag.lowercased()] == tag
    }

    /// Does to a droplet's tags what a person does, who makes tags of any spelling anew.
    mutating func change(_ id: Int64, _ body: (inout Set<String>) -> Void) {
        guard var droplet = droplets[id] else { return }
        body(&droplet.tags)
        droplets[id] = droplet
        for tag in droplet.tags { spellings[tag.lowercased()] = tag }
    }

    func isThere(_ id: Int64, at now: Int64) -> Bool {
        droplets[id]?.isThere(at: now) ?? false
    }

    func listing(at now: Int64) -> [Sighting] {
        droplets.values
            .filter { $0.listedFrom <= now && $0.isThere(at: now) }
            .sorted { $0.id < $1.id }
            .map { $0.sighting(at: now, showsTags: showsTags) }
    }

    /// The droplets that cost money under a marker of the pod.
    func living(of pod: PodID, at now: Int64) -> [Int64] {
        droplets.values
            .filter { droplet in
                guard droplet.isThere(at: now), let marker = Marker(droplet.name) else { return false }
                return marker.pod == pod && marker.registry == World.registry
            }
            .map(\.id)
            .sorted()
    }
}
