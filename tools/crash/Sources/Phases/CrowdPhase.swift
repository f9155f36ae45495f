import Pods
import PodsTestSupport
import Registry

/// Several callers at once, whose commands share transactions as the moment has it.
struct CrowdPhase: Phase {
    static let callers = 4
    private static let rounds = 6

    func prepare(_ stage: Stage) async throws {
        try await stage.play(10)
    }

    func run(_ stage: Stage) async throws {
        let registry = try Registry.open(stage.configuration)
        try await withThrowingDiscardingTaskGroup { group in
            for number in 1...Self.callers {
                let name = "\(stage.name)-\(number)"
                group.addTask { try await work(Caller(registry, stage.notes, name: name)) }
            }
        }
        await registry.close()
    }

    /// Creates pods, each by a command of five events, gives them machines that beat, and tags them.
    private func work(_ start: Caller) async throws {
        var caller = start
        for round in 1...Self.rounds {
            let id = try PodID(naming: "\(caller.name)-\(round)")
            let attributes: [AttributeKey: AttributeValue] = ["team": .string("red"), "score": .int(7)]
            try await caller.send(
                .pod(
                    .create(
                        NewPod(
                            id: id,
                            image: "debian-12",
                            template: nil,
                            tags: ["blue", .agent],
                            attributes: attributes
                        )
                    )
                )
            )
            guard let row = try caller.registry.reader.fleet().pod(id)?.row else { continue }
            try await caller.send(.droplet(.request(pod: row, .sample(tokenHash: [1], expires: .max))))
            guard let attempt = try caller.registry.reader.fleet().pods[row]?.attempts.last else { continue }
            try await caller.beat(KeyGrant.Machine(pod: row, attempt: attempt))
            try await caller.send(.pod(.tag(id, "green")))
        }
    }
}

extension PodID {
    struct BadName: Error {}

    init(naming text: String) throws(BadName) {
        guard let id = PodID(text) else { throw BadName() }
        self = id
    }
}
