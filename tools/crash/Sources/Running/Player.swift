import LogTestSupport
import Pods
import PodsTestSupport
import Registry

/// Chooses what a caller sends: commands about few pods, beats of their machines, and now and then a value of many pages.
struct Player {
    private(set) var caller: Caller
    private var commands: RandomCommands
    private let clock: HandClock

    init(_ caller: Caller, clock: HandClock, seed: UInt64) {
        self.caller = caller
        self.clock = clock
        commands = RandomCommands(seed: seed)
    }

    mutating func step() async throws {
        clock.advance(by: Int64.random(in: 0..<1_000, using: &commands.generator))
        let fleet = try caller.registry.reader.fleet()
        try await beat(in: fleet)
        if Int.random(in: 0..<8, using: &commands.generator) == 0 {
            try await caller.send(.pod(.set(aPod(in: fleet), "notes", largeValue())))
        } else {
            try await caller.send(commands.next(in: fleet, now: clock.now))
        }
    }

    private mutating func beat(in fleet: Fleet) async throws {
        let open = fleet.attempts.values.filter(\.isOpen).sorted { $0.id < $1.id }
        guard let attempt = open.randomElement(using: &commands.generator) else { return }
        try await caller.beat(KeyGrant.Machine(pod: attempt.pod, attempt: attempt.id))
    }

    private mutating func aPod(in fleet: Fleet) -> PodID {
        fleet.rows.keys.sorted { $0.rawValue < $1.rawValue }.randomElement(using: &commands.generator) ?? "alpha"
    }

    private mutating func largeValue() -> AttributeValue {
        let letters = Array("abcdefghijklmnop")
        let count = Int.random(in: 2_500...4_096, using: &commands.generator)
        return .string(String((0..<count).map { _ in letters.sample(using: &commands.generator) }))
    }
}
