import EventLog
import Pods
import Registry

/// What callers append, one event each, durable when it is answered.
enum AppendWorkload: CaseIterable {
    case bareBeats
    case beats
    case tags

    var title: String {
        switch self {
        case .bareBeats: "append a beat, EventLog alone"
        case .beats: "append a beat, Registry"
        case .tags: "append a new tag of a random pod, Registry"
        }
    }

    /// The C program's name for it.
    var floorName: String {
        switch self {
        case .bareBeats: "bare-beats"
        case .beats: "beats"
        case .tags: "tags"
        }
    }

    func measure(_ crowd: Crowd, _ configuration: EventLogConfiguration) async throws -> Tally {
        switch self {
        case .bareBeats: try await Self.measureBareBeats(crowd, configuration)
        case .beats: try await Self.measureBeats(crowd, configuration)
        case .tags: try await Self.measureTags(crowd, configuration)
        }
    }

    private static func measureBareBeats(
        _ crowd: Crowd,
        _ configuration: EventLogConfiguration
    ) async throws -> Tally {
        let log = try EventLog<BareState>.open(configuration)
        let tally = try await crowd.call { dice in
            let stream = Position(rawValue: UInt64(1 + dice.roll(below: TestPod.count)))
            let draft = Draft(stream: stream, content: .beat(attempt: stream))
            let command = Command<BareState>(actor: "bench") { _, _ in Decision(drafts: [draft]) }
            _ = try await log.execute(command)
        }
        await log.close()
        return tally
    }

    private static func measureBeats(_ crowd: Crowd, _ configuration: EventLogConfiguration) async throws -> Tally {
        let registry = try Registry.open(configuration)
        let pods = try await TestPod.populate(registry)
        let tally = try await crowd.call { dice in
            try await registry.beat(from: pods[dice.roll(below: pods.count)].machine)
        }
        await registry.close()
        return tally
    }

    private static func measureTags(_ crowd: Crowd, _ configuration: EventLogConfiguration) async throws -> Tally {
        let registry = try Registry.open(configuration)
        let pods = try await TestPod.populate(registry)
        let tags = TagSupply()
        let tally = try await crowd.call { dice in
            let pod = pods[dice.roll(below: pods.count)]
            try await registry.execute(.tag(pod.id, try tags.next()), by: TestPod.author)
        }
        await registry.close()
        return tally
    }
}

extension EventLogConfiguration {
    /// A log whose rows stay rows, whatever it is given.
    static func unsealed(_ directory: String) -> Self {
        Self(directory: directory, segmentsPerSeal: 1 << 30)
    }
}
