import EventLog
import LogTestSupport
import Pods
import PodsTestSupport
import Registry
import StoreTestSupport
import Testing

@Suite(.temporaryDirectory) struct RandomHistoryTests {
    @Test(arguments: Seeds.fresh.prefix(8))
    func `log, views and reader tell the same at any position, and after reopening`(seed: UInt64) async throws {
        let clock = HandClock()
        var commands = RandomCommands(seed: seed)
        for _ in 0..<3 {
            let registry = try Registry.open(.temporary(clock: clock))
            for _ in 0..<10 {
                try await carryOut(&commands, in: registry, clock)
                try check(registry.reader)
            }
            await registry.close()
        }
        try check(try RegistryReader.open(directory: TemporaryDirectory.path))
    }

    @Test(arguments: Seeds.fresh.prefix(2))
    func `the fleet as of a position is the fold of the events up to there`(seed: UInt64) async throws {
        let registry = try Registry.temporary()
        var commands = RandomCommands(seed: seed)
        for _ in 0..<10 { try await carryOut(&commands, in: registry, HandClock()) }
        var fleet = Fleet()
        #expect(try registry.reader.fleet(asOf: .registry) == fleet)
        for event in try registry.reader.events(after: .registry, limit: .max) {
            fleet.apply(event)
            #expect(try registry.reader.fleet(asOf: event.id) == fleet)
        }
        #expect(try registry.reader.fleet(asOf: fleet.head.advanced(by: 9)) == fleet)
    }

    @Test(arguments: Seeds.fresh.prefix(2))
    func `another process beside the writer tells the same`(seed: UInt64) async throws {
        let registry = try Registry.temporary()
        var commands = RandomCommands(seed: seed)
        for _ in 0..<3 {
            try await carryOut(&commands, in: registry, HandClock())
            await checkFromAnotherProcess(TemporaryDirectory.path)
        }
    }

    /// Some random commands one by one, then beats and commands at once.
    private func carryOut(_ commands: inout RandomCommands, in registry: Registry, _ clock: HandClock) async throws {
        for _ in 0..<8 {
            clock.advance(by: Int64.random(in: 0..<1_000, using: &commands.generator))
            try? await registry.execute(commands.next(in: try registry.reader.fleet(), now: clock.now))
        }
        let fleet = try registry.reader.fleet()
        let together = (0..<4).map { _ in commands.next(in: fleet, now: clock.now) }
        await withDiscardingTaskGroup { group in
            for command in together { group.addTask { try? await registry.execute(command) } }
            for attempt in fleet.attempts.values {
                let machine = KeyGrant.Machine(pod: attempt.pod, attempt: attempt.id)
                for _ in 0..<3 { group.addTask { _ = try? await registry.beat(from: machine) } }
            }
        }
    }

    private func check(_ reader: RegistryReader) throws {
        let head = try reader.head()
        let report = try reader.verify()
        #expect(report.differences == [])
        #expect(report.head == head)
        #expect(UInt64(report.eventCount + report.beatCount) == head.rawValue)
        #expect(try reader.fleet() == reader.fold(through: head))
        #expect(try reader.fleet() == reader.replay(through: head))
    }
}
