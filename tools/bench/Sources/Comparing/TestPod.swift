import Pods
import Registry

/// A pod whose machine runs.
struct TestPod: Sendable {
    let id: PodID
    let machine: KeyGrant.Machine

    static let count = 1_000
    static let author = Author(actor: "bench")

    struct BadName: Error {}

    /// Makes all the pods: five events each.
    static func populate(_ registry: Registry) async throws -> [TestPod] {
        try await withThrowingTaskGroup(of: TestPod.self) { group in
            for number in 1...count {
                group.addTask { try await make(number, in: registry) }
            }
            return try await group.reduce(into: []) { pods, pod in pods.append(pod) }
        }
    }

    private static func make(_ number: Int, in registry: Registry) async throws -> TestPod {
        guard let id = PodID("bench-\(number)") else { throw BadName() }
        let template = TemplateReference(name: "agent", digest: Array(repeating: 7, count: 32))
        let pod = NewPod(id: id, image: "debian-12", template: template, tags: [.agent], attributes: [:])
        let row = try await registry.execute(.create(pod), by: author).first
        let attempt = try await registry.execute(.request(pod: row, machine), by: .reconciler).first
        try await registry.execute(.accept(attempt: attempt, dropletID: Int64(number)), by: .reconciler)
        try await registry.execute(.activate(attempt: attempt, ip: "203.0.113.7"), by: .reconciler)
        return TestPod(id: id, machine: KeyGrant.Machine(pod: row, attempt: attempt))
    }

    private static let machine = DropletRequest(
        region: "fra1",
        size: "s-1vcpu-1gb",
        image: "debian-12",
        registry: "bench1",
        tokenHash: nil,
        tokenExpires: 0
    )
}
