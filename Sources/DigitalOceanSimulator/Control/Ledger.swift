/// What the account has seen that must not be forgotten, for whoever checks a client's conduct.
struct Ledger: Sendable, Codable {
    /// A deletion that a client asked for, whether or not it was done.
    struct Deletion: Sendable, Codable {
        let at: Int64
        let droplet: Int
        let name: String
        let origin: Droplet.Origin
    }

    private(set) var createdByName: [String: Int] = [:]
    private(set) var livingByName: [String: Int] = [:]
    private(set) var deletions: [Deletion] = []
    private(set) var requestsByToken: [String: Int] = [:]
    private(set) var minute = PeakedWindow(length: 60_000)
    private(set) var hour = PeakedWindow(length: 3_600_000)

    mutating func created(_ droplet: Droplet) {
        createdByName[droplet.name, default: 0] += 1
        livingByName[droplet.name, default: 0] += 1
    }

    mutating func rose(_ droplet: Droplet) {
        livingByName[droplet.name, default: 0] += 1
    }

    mutating func renamed(from old: String, to new: String) {
        removeLiving(old)
        livingByName[new, default: 0] += 1
    }

    mutating func removed(_ droplet: Droplet) {
        removeLiving(droplet.name)
    }

    mutating func deletionAsked(of droplet: Droplet, at now: Int64) {
        deletions.append(Deletion(at: now, droplet: droplet.id, name: droplet.name, origin: droplet.origin))
    }

    mutating func requested(token: String?, at now: Int64) {
        requestsByToken[token.map(tokenMark) ?? "none", default: 0] += 1
        minute.add(at: now)
        hour.add(at: now)
    }

    private mutating func removeLiving(_ name: String) {
        guard let count = livingByName[name] else { return }
        livingByName[name] = count > 1 ? count - 1 : nil
    }
}
