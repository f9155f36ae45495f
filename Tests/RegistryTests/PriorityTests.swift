import EventLog
import LogTestSupport
import Pods
import PodsTestSupport
import Registry
import StoreTestSupport
import Synchronization
import Testing

@Suite(.temporaryDirectory) struct PriorityTests {
    @Test func `with little room machines beat, people let go and the reconciler remembers; nothing new begins`()
        async throws
    {
        let (registry, free) = try open()
        let machine = try await registry.serve("web", droplet: 101)
        try await registry.create("spare")
        try await registry.execute(.claim("web", holder: "ann", until: nil), by: .ann)
        free.leave(128 << 20)
        #expect(try await registry.beat(from: machine).eventCount == 1)
        #expect(try await registry.execute(.release("web", reason: ""), by: .ann).eventCount == 1)
        #expect(
            try await registry.execute(.lose(attempt: machine.attempt, reason: ""), by: .reconciler).eventCount == 1
        )
        #expect(try await registry.execute(.retire("spare", reason: "", releasing: false), by: .ann).eventCount == 1)
        for command in Self.newWork {
            await #expect {
                try await registry.execute(command)
            } throws: { error in
                guard case .noRoom(let shortage) = error as? RegistryError else { return false }
                return shortage.left == 128 << 20
            }
        }
        await registry.close()
    }

    @Test func `with hardly any room a pod can still be retired, and its droplet is not forgotten`() async throws {
        let (registry, free) = try open()
        let machine = try await registry.serve("web", droplet: 101)
        free.leave(32 << 20)
        await #expect(throws: RegistryError.self) { try await registry.beat(from: machine) }
        #expect(try await registry.execute(.retire("web", reason: "", releasing: false), by: .ann).eventCount == 1)
        #expect(
            try await registry.execute(.lose(attempt: machine.attempt, reason: ""), by: .reconciler).eventCount == 1
        )
        #expect(try await registry.execute(.stopReceiver, by: .registry).eventCount == 0)
        #expect(try await !registry.settleHere())
        await registry.close()
    }

    @Test func `with no room nothing changes, and what came before is answered again`() async throws {
        let (registry, free) = try open()
        let author = try Author.ann("make it")
        let first = try await registry.create("web", by: author)
        let head = try registry.reader.head()
        free.leave(1 << 20)
        #expect(try await registry.create("web", by: author).first == first.first)
        await #expect(throws: RegistryError.self) {
            try await registry.execute(.retire("web", reason: "", releasing: false), by: .ann)
        }
        #expect(try registry.reader.head() == head)
        free.leave(1 << 40)
        #expect(try await registry.execute(.retire("web", reason: "", releasing: false), by: .ann).eventCount == 1)
        await registry.close()
    }

    @Test func `a rebuild waits for room, and the views stay as they were`() async throws {
        let (registry, free) = try open()
        try await registry.create("web")
        free.leave(32 << 20)
        await #expect {
            try await registry.rebuild()
        } throws: { error in
            guard case .write(.noRoom) = error as? RebuildError else { return false }
            return true
        }
        free.leave(1 << 40)
        #expect(try await registry.rebuild().rowCount > 0)
        #expect(try registry.reader.verify().differences == [])
        await registry.close()
    }

    /// A registry whose disk has as much left as the number says, from the next second on.
    private func open() throws -> (Registry, FreeSpace) {
        let free = FreeSpace()
        let clock = HandClock()
        var configuration = EventLogConfiguration.temporary(clock: clock)
        configuration.clock = LogClock {
            clock.advance(by: 1_000)
            return clock.now
        }
        configuration.freeDiskBytes = { _ in free.byteCount }
        return (try Registry.open(configuration), free)
    }

    private static var newWork: [FleetCommand] {
        let new = NewPod(id: "new", image: "debian-12", template: nil, tags: [], attributes: [:])
        return [
            .pod(.create(new)), .pod(.tag("web", "blue")), .pod(.claim("web", holder: "ann", until: nil)),
            .pod(.set("web", "team", .int(7))), .pod(.protect("web")),
        ]
    }
}

/// What a disk has left, as the test says.
private final class FreeSpace: Sendable {
    private let left = Atomic(1 << 40)

    var byteCount: Int { left.load(ordering: .relaxed) }

    func leave(_ byteCount: Int) {
        left.store(byteCount, ordering: .relaxed)
    }
}
