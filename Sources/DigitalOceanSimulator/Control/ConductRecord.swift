/// What the account has seen that must not be forgotten, for whoever checks a client's conduct.
struct ConductRecord: Sendable, Codable {
    /// A deletion that a client asked for, whether or not it was done.
    struct Deletion: Sendable, Codable {
        let at: Int64
        let droplet: Int
        let name: String
        let origin: Droplet.Origin
    }

    private(set) var names: [String: DropletTally] = [:]
    private(set) var pods: [PodMark: DropletTally] = [:]
    private(set) var deletions: [Deletion] = []
    private(set) var requestsByToken: [String: Int] = [:]
    private(set) var leaks: [TokenLeak] = []
    private(set) var minute = PeakedWindow(length: 60_000)
    private(set) var hour = PeakedWindow(length: 3_600_000)

    mutating func created(_ droplet: Droplet) {
        update(droplet.name) { $0.create() }
    }

    mutating func rose(_ droplet: Droplet) {
        update(droplet.name) { $0.rise() }
    }

    mutating func renamed(from old: String, to new: String) {
        update(old) { $0.remove() }
        update(new) { $0.rise() }
    }

    mutating func removed(_ droplet: Droplet) {
        update(droplet.name) { $0.remove() }
    }

    mutating func deletionAsked(of droplet: Droplet, at now: Int64) {
        deletions.append(Deletion(at: now, droplet: droplet.id, name: droplet.name, origin: droplet.origin))
    }

    mutating func requested(_ request: APIRequest, _ route: Route?, at now: Int64) {
        requestsByToken[request.token.map(tokenMark) ?? "none", default: 0] += 1
        if let leak = TokenLeak(request, route, at: now) { leaks.append(leak) }
        minute.add(at: now)
        hour.add(at: now)
    }

    private mutating func update(_ name: String, _ change: (inout DropletTally) -> Void) {
        change(&names[name, default: DropletTally()])
        if let pod = PodMark(name) { change(&pods[pod, default: DropletTally()]) }
    }
}
