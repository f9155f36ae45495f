import Pods
import PodsTestSupport
import Registry

/// The log grows over a multiple of 4,096, and a whole segment of rows becomes columns while commands go on.
struct SealPhase: Phase {
    func prepare(_ stage: Stage) async throws {
        try await stage.play(30)
        try await stage.fill(to: 4_096 - 6)
    }

    func run(_ stage: Stage) async throws {
        try await stage.play(12)
        try await stage.playUntilSealed()
    }
}

extension Stage {
    /// Sends commands, a few after the first segment is sealed too.
    func playUntilSealed() async throws {
        let registry = try Registry.open(configuration)
        var player = Player(Caller(registry, notes, name: "\(name)-seal"), clock: clock, seed: seed)
        while try registry.reader.sealed().rawValue < 4_096 { try await player.step() }
        for _ in 0..<6 { try await player.step() }
        await registry.close()
    }

    /// Has machines beat, many at once, until the log has so many events.
    func fill(to count: UInt64) async throws {
        let registry = try Registry.open(configuration)
        let caller = Caller(registry, notes, name: "\(name)-fill")
        let machine = try await machine(for: caller)
        let head = try registry.reader.head().rawValue
        try await withThrowingDiscardingTaskGroup { group in
            for _ in head..<max(head, count) {
                group.addTask {
                    var caller = caller
                    try await caller.beat(machine)
                }
            }
        }
        await registry.close()
    }

    private struct NoMachine: Error {}

    private func machine(for caller: Caller) async throws -> KeyGrant.Machine {
        var caller = caller
        let id = try PodID(naming: "filler")
        try await caller.send(
            .pod(.create(NewPod(id: id, image: "debian-12", template: nil, tags: [], attributes: [:])))
        )
        guard let row = try caller.registry.reader.fleet().pod(id)?.row else { throw NoMachine() }
        try await caller.send(.droplet(.request(pod: row, .sample())))
        guard let attempt = try caller.registry.reader.fleet().pods[row]?.attempts.last else { throw NoMachine() }
        return KeyGrant.Machine(pod: row, attempt: attempt)
    }
}
