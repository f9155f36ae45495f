import EventLog
import Logging
import Pods
import Registry
import RegistryServer
import ServiceLifecycle
import Testing

@Suite struct ClaimExpiryTests {
    @Test func `a claim whose time is over is released, by an event that names the claim`() async throws {
        try await TemporaryDirectory.with { directory in
            let clock = TestClock()
            let registry = try Registry.open(
                EventLogConfiguration(directory: directory, mapSize: 64 << 20, clock: { clock.now })
            )
            let id = try #require(PodID("a"))
            let new = NewPod(id: id, image: "i", template: nil, tags: [], attributes: [:])
            try await registry.execute(.create(new), by: .registry)
            let end = TestClock.start + 60_000
            let claim = try await registry.execute(.claim(id, holder: "ada", until: end), by: .registry)
            let expiry = ClaimExpiry(registry: registry, now: { clock.now })
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
}
