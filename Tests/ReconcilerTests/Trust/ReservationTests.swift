import Pods
import PodsTestSupport
import Reconciler
import Testing

@Suite struct ReservationTests {
    @Test func `ids in markers that the log cannot explain are reserved at the first listing, once`() throws {
        var world = try World(pods: "web")
        for name in ["other.3.r1", "other.9.r1", "Never.2.R1", "web.999.r1", "their.3.r2", "somebody-elses"] {
            world.cloud.create(named: name, tags: [], at: world.now - .hours(1))
        }
        world.run(for: .minutes(10))

        #expect(world.reservations == [["never", "other"]])
        #expect(world.machine.plan.mode.isHeld)
        #expect(throws: Refusal.idReserved("other")) { try world.ask(.create(.sample("other"))) }

        world.crash()
        world.run(for: .minutes(10))
        #expect(world.reservations.count == 1)
        #expect(world.sent(.create).isEmpty)
    }

    @Test func `an id whose marker comes later is reserved, and all else goes on`() throws {
        var world = try World(pods: "web")
        world.run(for: .minutes(2))
        world.cloud.create(named: "never.9.r1", tags: [], at: world.now)
        world.run(for: .minutes(5))
        world.cloud.create(named: "later.8.r1", tags: [], at: world.now)
        try world.ask(.create(.sample("new")))
        world.run(for: .minutes(5))

        #expect(world.reservations == [["never"], ["later"]])
        #expect(world.machine.plan.mode == .acting)
        #expect(world.living("new").count == 1)
    }

    @Test func `a paused reconciler reserves, and does nothing else`() throws {
        var world = try World(pods: "web")
        world.ask(.restore(position: EventID(1), root: [7], reason: "the disk failed"))
        world.cloud.create(named: "other.3.r1", tags: [], at: world.now - .hours(1))
        world.run(for: .minutes(10))

        #expect(world.reservations == [["other"]])
        #expect(world.sent.allSatisfy { $0.effect.isBeforehand || $0.effect.call == .record })
        #expect(world.living("web").isEmpty)
    }

    @Test func `what cannot be written down is tried again, calmly`() throws {
        var world = try World(pods: "web")
        world.run(for: .minutes(2))
        world.fates.written[.record] = Array(repeating: .fails(.transient), count: 4)
        world.cloud.create(named: "never.9.r1", tags: [], at: world.now)
        let before = world.now
        world.run(for: .minutes(3))

        #expect(world.reservations == [["never"]])
        #expect(world.deeds(since: before).count == 5)
    }

    @Test func `nothing is reserved by a token of another team`() throws {
        var world = try World(pods: "web")
        world.run(for: .minutes(2))
        world.cloud.team = "team-2"
        world.cloud.create(named: "never.900.r1", tags: [], at: world.now)
        world.crash()
        world.run(for: .hours(1))

        #expect(world.reservations == [])
    }
}

extension World {
    /// The ids of each event that reserved some.
    fileprivate var reservations: [[PodID]] {
        book.events.compactMap { recorded in
            guard case .event(.idsReserved(let ids), _) = recorded.content else { return nil }
            return ids
        }
    }
}
