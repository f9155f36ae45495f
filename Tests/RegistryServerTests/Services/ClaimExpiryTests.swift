import EventLog
import LogTestSupport
import Pods
import Registry
import RegistryServer
import ServiceLifecycle
import TestSupport
import Testing

@Suite struct ClaimExpiryTests {
    @Test func `a claim whose time is over is released, by an event that names the claim`() async throws {
        try await withTemporaryDirectory { directory in
            let clock = HandClock()
            let registry = try Registry.open(
                EventLogConfiguration(directory: directory, mapSize: 64 << 20, clock: LogClock { clock.now })
            )
            let id = try #require(PodID("a"))
            let new = NewPod(id: id, image: "i", template: nil, tags: [], attributes: [:])
            try await registry.execute(.create(new), by: .registry)
            let end = HandClock.start + 60_000
            let claim = try await registry.execute(.claim(id, holder: "ada", until: end), by: .registry)
            let head = try registry.reader.head()
            let planned = PlannedClock([{ clock.advance(by: 59_999) }, { clock.advance(by: 1) }])
            let logger = LogLines().logger
            try await ClaimExpiry(registry: registry, now: { clock.now }, clock: planned, logger: logger).run()
            let events = try registry.reader.events(after: head, limit: 10)
            #expect(events.map(\.time) == [end])
            guard case .event(let released, let origin) = events.first?.content else {
                Issue.record("the claim was not released")
                return
            }
            #expect(released == .podReleased(reason: "expired"))
            #expect(origin.cause == claim.first)
            #expect(try registry.reader.fleet().pod(id)?.claim == nil)
            await registry.close()
        }
    }

    @Test func `a claim that a full disk keeps is released when there is room again, and the operator is told once`()
        async throws
    {
        try await withTemporaryDirectory { directory in
            let (clock, disk, lines) = (HandClock(), TestDisk(), LogLines())
            let registry = try Registry.open(
                EventLogConfiguration(
                    directory: directory,
                    mapSize: 64 << 20,
                    freeDiskBytes: { _ in disk.free },
                    clock: LogClock { clock.now }
                )
            )
            let id = try #require(PodID("a"))
            let new = NewPod(id: id, image: "i", template: nil, tags: [], attributes: [:])
            try await registry.execute(.create(new), by: .registry)
            try await registry.execute(.claim(id, holder: "ada", until: HandClock.start + 1), by: .registry)
            disk.leave(40 << 20)
            clock.advance(by: 60_000)
            let planned = PlannedClock([{}, { disk.leave(1 << 40) }])
            try await ClaimExpiry(registry: registry, now: { clock.now }, clock: planned, logger: lines.logger).run()
            #expect(try registry.reader.fleet().pod(id)?.claim == nil)
            #expect(lines.all.count == 1)
            #expect(lines.all.first?.contains("the disk under the log has 40 MiB left") == true)
            await registry.close()
        }
    }

    @Test func `it ends with a log that is closed`() async throws {
        try await withTemporaryDirectory { directory in
            let registry = try Registry.open(EventLogConfiguration(directory: directory, mapSize: 64 << 20))
            await registry.close()
            let expiry = ClaimExpiry(registry: registry, now: { 0 }, clock: PlannedClock([]), logger: LogLines().logger)
            await #expect(throws: RegistryReadError.log(.closed)) { try await expiry.run() }
        }
    }
}
