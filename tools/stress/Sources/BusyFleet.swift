internal import Pods
internal import Registry

/// Pods whose machines beat while people tag them.
struct BusyFleet {
    private static let podCount = 20
    private static let beatingCount = 24
    private static let author = Author(actor: "stress")

    private let registry: Registry
    private let pods: [(id: PodID, machine: KeyGrant.Machine)]

    init(_ registry: Registry) async throws {
        self.registry = registry
        var pods: [(id: PodID, machine: KeyGrant.Machine)] = []
        for number in 1...Self.podCount { pods.append(try await Self.make(number, in: registry)) }
        self.pods = pods
    }

    /// Has everybody work until the time is over, and returns how many events that made.
    func work(for seconds: Double) async throws -> Int {
        let deadline = ContinuousClock.now.advanced(by: .seconds(seconds))
        return try await withThrowingTaskGroup(of: Int.self) { group in
            for number in 0..<Self.beatingCount {
                group.addTask { try await beat(pods[number % pods.count].machine, until: deadline) }
            }
            for pod in pods.prefix(8) { group.addTask { try await tag(pod.id, until: deadline) } }
            return try await group.reduce(0, +)
        }
    }

    private func beat(_ machine: KeyGrant.Machine, until deadline: ContinuousClock.Instant) async throws -> Int {
        var count = 0
        while ContinuousClock.now < deadline {
            try await registry.beat(from: machine)
            count += 1
        }
        return count
    }

    private func tag(_ pod: PodID, until deadline: ContinuousClock.Instant) async throws -> Int {
        guard let tag = Tag("busy") else { throw Violation(description: "a plain word is no tag") }
        var count = 0
        while ContinuousClock.now < deadline {
            try await registry.execute(.tag(pod, tag), by: Self.author)
            try await registry.execute(.untag(pod, tag), by: Self.author)
            count += 2
        }
        return count
    }

    private static func make(
        _ number: Int,
        in registry: Registry
    ) async throws -> (id: PodID, machine: KeyGrant.Machine) {
        guard let id = PodID("stress-\(number)") else { throw Violation(description: "a plain word is no pod id") }
        let pod = NewPod(id: id, image: "debian-12", template: nil, tags: [.agent], attributes: [:])
        let row = try await registry.execute(.create(pod), by: author).first
        let request = DropletRequest(
            region: "fra1",
            size: "s-1vcpu-1gb",
            image: "debian-12",
            registry: "stress",
            tokenHash: nil,
            tokenExpires: 0
        )
        let attempt = try await registry.execute(.request(pod: row, request), by: .reconciler).first
        try await registry.execute(.accept(attempt: attempt, dropletID: Int64(number)), by: .reconciler)
        try await registry.execute(.activate(attempt: attempt, ip: "203.0.113.7"), by: .reconciler)
        return (id, KeyGrant.Machine(pod: row, attempt: attempt))
    }
}
