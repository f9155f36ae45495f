import DigitalOceanSimulator

/// When every story of the tests begins: 2026-09-01T00:00:00Z.
let beginning: Int64 = 1_788_220_800_000

/// An account with a hand on its clock, and a client that asks it things.
struct Laboratory {
    var account: SimulatedAccount
    private(set) var now: Int64 = beginning
    var token: String? = "dop_v1_test"
    var host = "do.test:80"

    init(_ turn: (inout Knobs) -> Void = { _ in }, credentials: Credentials = .any, seed: UInt64 = 1) {
        var knobs = Knobs()
        turn(&knobs)
        account = SimulatedAccount(knobs: knobs, credentials: credentials, seed: seed, at: beginning)
    }

    /// Sends a request at this moment.
    @discardableResult
    mutating func ask(_ method: String, _ target: String, _ body: JSON? = nil, dangerous: String? = nil) -> APIReply {
        let request = APIRequest(
            method,
            target,
            host: host,
            authorization: token.map { "Bearer \($0)" },
            dangerous: dangerous,
            body: body?.bytes ?? []
        )
        return account.handle(request, at: now)
    }

    @discardableResult
    mutating func pass(seconds: Double) -> [Occurrence] {
        now += Int64(seconds * 1_000)
        return account.advance(to: now)
    }

    @discardableResult
    mutating func pass(until moment: Int64) -> [Occurrence] {
        now = max(now, moment)
        return account.advance(to: now)
    }

    /// Starts an action, lets it end and returns the status of the reply.
    @discardableResult
    mutating func act(on droplet: Int, _ order: JSON) -> Int {
        defer { pass(seconds: 120) }
        return ask("POST", "/v2/droplets/\(droplet)/actions", order).status
    }

    mutating func droplet(_ id: Int) -> JSON? {
        ask("GET", "/v2/droplets/\(id)").json["droplet"]
    }

    /// Creates a droplet and returns its number, or zero when it is refused.
    mutating func create(_ name: String = "web-1", tags: JSON = [], more: JSON = [:]) -> Int {
        ask("POST", "/v2/droplets", .order(name, tags: tags, more: more)).json["droplet"]?["id"]?.integer ?? 0
    }

    /// Creates a droplet and lets it come up.
    mutating func createActive(_ name: String = "web-1", tags: JSON = []) -> Int {
        let id = create(name, tags: tags)
        pass(seconds: 60)
        return id
    }

    mutating func status(of droplet: Int) -> String? {
        self.droplet(droplet)?["status"]?.string
    }

    /// The numbers on a page of droplets.
    mutating func listed(_ query: String = "") -> [Int] {
        ask("GET", "/v2/droplets\(query)").json["droplets"]?.array?.compactMap { $0["id"]?.integer } ?? []
    }
}

extension JSON {
    /// What a client sends to create one droplet.
    static func order(_ name: String, tags: JSON = [], more: JSON = [:]) -> JSON {
        let order: JSON = [
            "name": .string(name), "region": "fra1", "size": "s-1vcpu-1gb", "image": "debian-12-x64", "tags": tags,
        ]
        return order.merging(more)
    }
}

extension APIReply {
    var json: JSON { JSON(parsing: body) ?? .null }

    var message: String? { json["message"]?.string }
}
