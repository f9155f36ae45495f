import EventLog
import LogTestSupport
import Pods
import PodsTestSupport
import Registry
import StoreTestSupport
import Testing

extension EventLogConfiguration {
    /// A registry in the directory of the running test.
    static func temporary(clock: HandClock = HandClock(), mapSize: Int = 256 << 20) -> Self {
        Self(directory: TemporaryDirectory.path, mapSize: mapSize, clock: LogClock { clock.now })
    }
}

extension Author {
    static let ann = Author(actor: "ann")

    /// Ann, who names her command and what it asks for.
    static func ann(_ name: String, asking body: String = "") throws -> Author {
        let id: CommandID = try #require(CommandID(text: name, body: Array(body.utf8)))
        return Author(actor: "ann", commandID: id)
    }
}

extension Registry {
    static func temporary() throws -> Registry {
        try open(.temporary())
    }

    func execute(_ command: FleetCommand, by author: Author = .ann) async throws(RegistryError) {
        switch command {
        case .pod(let command): try await execute(command, by: author)
        case .droplet(let command): try await execute(command, by: author)
        case .challenge(let command): try await execute(command, by: author)
        case .key(let command): try await execute(command, by: author)
        case .registry(let command): try await execute(command, by: author)
        case .expireClaims: try await expireClaims()
        }
    }

    @discardableResult
    func create(
        _ id: PodID,
        tags: Set<Tag> = [],
        attributes: [AttributeKey: AttributeValue] = [:],
        by author: Author = .ann
    ) async throws(RegistryError) -> Outcome {
        let pod = NewPod(id: id, image: "debian-12", template: nil, tags: tags, attributes: attributes)
        return try await execute(.create(pod), by: author)
    }

    /// Makes a pod with a machine that runs.
    func serve(_ id: PodID, droplet: Int64) async throws -> KeyGrant.Machine {
        try await replaceMachine(of: try await create(id).first, droplet: droplet)
    }

    /// Gives a pod without a machine one that runs.
    func replaceMachine(of pod: EventID, droplet: Int64) async throws -> KeyGrant.Machine {
        let request = DropletRequest.sample(tokenHash: [1], expires: .max)
        let attempt = try await execute(.request(pod: pod, request), by: .reconciler).first
        try await execute(.accept(attempt: attempt, dropletID: droplet), by: .reconciler)
        try await execute(.activate(attempt: attempt, ip: "203.0.113.7"), by: .reconciler)
        return KeyGrant.Machine(pod: pod, attempt: attempt)
    }

    /// Sends many beats of some machines in turn, so many at once as there are.
    func beat(_ machines: [KeyGrant.Machine], count: Int) async throws {
        try await withThrowingDiscardingTaskGroup { group in
            for number in 0..<count {
                group.addTask { try await self.beat(from: machines[number % machines.count]) }
            }
        }
    }
}

extension RegistryReader {
    /// The fold of the first events, one after another, with nothing held back.
    func fold(through position: EventID) throws -> Fleet {
        try events(after: .registry, limit: Int(position.rawValue)).reduce(into: Fleet()) { $0.apply($1) }
    }
}
