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
            let expiry = ClaimExpiry(registry: registry, now: { clock.now }, logger: LogLines().logger)
            let service = Task { try await expiry.run() }
            clock.advance(by: 60_000)
            let tagged = try await registry.execute(.tag(id, try #require(Pods.Tag("free"))), by: .registry)
            _ = try await registry.reader.next(after: tagged.first)
            let event = try #require(try registry.reader.events(after: tagged.first, limit: 1).first)
            guard case .event(let released, let origin) = event.content else { return }
            #expect(released == .podReleased(reason: "expired"))
            #expect(origin.cause == claim.first)
            #expect(try registry.reader.fleet().pod(id)?.claim == nil)
            service.cancel()
            _ = await service.result
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
