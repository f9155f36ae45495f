import EventLog
import LMDB
import LogTestSupport
import Pods
import PodsTestSupport
import Registry
import StoreTestSupport
import Testing

@Suite(.temporaryDirectory) struct NewestBeatTests {
    @Test(arguments: [1, 2, 4_083, 4_084, 4_085, 9_000])
    func `the newest beats are found again, settled or not`(count: Int) async throws {
        let clock = HandClock()
        let registry = try Registry.open(.temporary(clock: clock))
        let machines = [
            try await registry.serve("web", droplet: 101), try await registry.serve("desk", droplet: 102),
        ]
        try await registry.beat(machines, count: count / 2)
        clock.advance(by: 10_000)
        try await registry.beat(machines, count: count - count / 2)
        let fleet = try registry.reader.fleet()
        #expect(fleet.pods[machines[0].pod]?.beat?.time == clock.now)
        #expect(try fleet == registry.reader.fold(through: fleet.head))
        await registry.close()

        let again = try Registry.temporary()
        #expect(try again.reader.fleet() == fleet)
        #expect(try again.reader.verify().differences == [])
    }

    @Test func `a beat's row stays while machines change and other things happen`() async throws {
        let clock = HandClock()
        var registry = try Registry.open(.temporary(clock: clock))
        var machine = try await registry.serve("web", droplet: 101)
        let row = try registry.reader.head().advanced(by: 1)
        for round in 0..<5 as Range<Int64> {
            try await registry.beat([machine], count: 3)
            try await registry.execute(.tag("web", "blue"), by: .ann)
            try await registry.beat([machine], count: 2)
            try await registry.execute(.lose(attempt: machine.attempt, reason: "404"), by: .reconciler)
            let lost = machine
            await #expect(throws: RegistryError.refused(.superseded(lost.attempt))) {
                try await registry.beat(from: lost)
            }
            machine = try await registry.replaceMachine(of: machine.pod, droplet: 102 + round)
            clock.advance(by: 1_000)
            try await registry.beat(from: machine)
            await registry.close()
            registry = try Registry.open(.temporary(clock: clock))
            let beat = Pod.Beat(row: row, time: clock.now, attempt: machine.attempt)
            #expect(try registry.reader.fleet().pods[machine.pod]?.beat == beat)
            #expect(try registry.reader.verify().differences == [])
        }
    }

    @Test func `a beat reaches its row with the next change of its pod, or when a segment is sealed`()
        async throws
    {
        let registry = try Registry.temporary()
        let machines = [
            try await registry.serve("web", droplet: 101), try await registry.serve("desk", droplet: 102),
        ]
        try await registry.beat(machines, count: 2)
        try await registry.execute(.tag("web", "blue"), by: .ann)
        await registry.close()
        #expect(try countBeatRows() == 1)

        var configuration = EventLogConfiguration.temporary()
        configuration.segmentsPerSeal = 1
        let again = try Registry.open(configuration)
        try await again.beat([machines[1]], count: 4_096 - Int(try again.reader.head().rawValue))
        while try again.reader.sealed().rawValue < 4_096 { await Task.yield() }
        await again.close()
        #expect(try countBeatRows() == 2)
    }

    @Test func `a reader in another process sees the newest beat`() async throws {
        let clock = HandClock()
        let registry = try Registry.open(.temporary(clock: clock))
        let machine = try await registry.serve("web", droplet: 101)
        for _ in 0..<3 {
            clock.advance(by: 10_000)
            try await registry.beat(from: machine)
            let (path, time) = (TemporaryDirectory.path, clock.now)
            await #expect(processExitsWith: .success) { [path = path as String, time = time as Int64] in
                let pod = try RegistryReader.open(directory: path).fleet().pod("web")
                try #require(pod?.beat?.time == time)
            }
        }
    }

    private func countBeatRows() throws -> Int {
        try withRawLog { transaction throws(LMDBError) in
            try transaction.count(of: try transaction.openTable("views.beats"))
        }
    }
}
