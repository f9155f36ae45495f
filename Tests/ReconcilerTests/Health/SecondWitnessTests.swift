import Pods
import Reconciler
import Testing

@Suite struct SecondWitnessTests {
    @Test func `a machine that neither beats nor answers is turned off and on once, and mended by it`() throws {
        var world = try World.agents(3)
        world.ail(.numbered(0), .hung)
        world.run(for: .minutes(15))

        #expect(world.powerOrders == [.powerCycle])
        #expect(world.condition(of: .numbered(0))?.name == .ready)
        #expect(world.book.fleet.pod(.numbered(0))?.silence == nil)
        #expect(world.attempts(of: .numbered(0)).count == 1)
    }

    @Test func `the intent to turn it off is durable before, and names the silence as its cause`() throws {
        var world = try World.agents(3)
        world.ail(.numbered(0), .hung)
        world.run { !$0.powerOrders.isEmpty }
        let pod = try #require(world.book.fleet.pod(.numbered(0)))
        let power = try #require(world.attempts(of: .numbered(0)).last?.power)
        let recorded = try #require(world.book.events.first { $0.id == power.event })

        guard case .event(.dropletPowerRequested, let origin) = recorded.content else {
            Issue.record("the intent is no intent")
            return
        }
        #expect(origin.cause == pod.silence?.event)
        #expect(power.action == .powerCycle)
    }

    @Test func `one failed probe is no witness`() throws {
        var world = try World.agents(3)
        world.ail(.numbered(0), .broken)
        world.run { $0.sent(.probe).count == 1 }
        world.run(for: .seconds(10))
        world.ail(.numbered(0), .mute)
        world.run(for: .minutes(20))

        #expect(world.powerOrders == [])
    }

    @Test func `probes that could not be made say nothing, and are made again`() throws {
        var world = try World.agents(3)
        world.fates.written[.probe] = Array(repeating: .fails(.transient), count: 20)
        world.ail(.numbered(0), .broken)
        world.run(for: .minutes(9))
        #expect(world.powerOrders == [])
        #expect(world.condition(of: .numbered(0))?.reason.contains("could not be asked") == true)

        world.run(for: .minutes(6))
        #expect(world.powerOrders == [.powerCycle])
    }

    @Test func `after the cycle it has a full grace before it is dead`() throws {
        var world = try World.agents(3)
        world.ail(.numbered(0), .broken)
        world.run { !$0.powerOrders.isEmpty }
        let probeCount = world.sent(.probe).count
        world.run(for: .seconds(119))
        #expect(world.condition(of: .numbered(0))?.name == .silent)
        #expect(world.sent(.probe).count == probeCount)
        world.run { $0.condition(of: .numbered(0))?.name == .dead }

        #expect(world.sent(.probe).count == probeCount + 2)
        #expect(world.condition(of: .numbered(0))?.cause == world.book.fleet.pod(.numbered(0))?.silence?.event)
        #expect(world.powerOrders == [.powerCycle])
    }

    @Test func `a dead machine that answers after all is dead no more`() throws {
        var world = try World.agents(3)
        world.ail(.numbered(0), .broken)
        world.run { $0.condition(of: .numbered(0))?.name == .dead }
        try world.ask(.pause(.numbered(0), reason: "somebody looks into it"))
        world.ail(.numbered(0), .mute)
        world.run(for: .minutes(1))
        #expect(world.condition(of: .numbered(0))?.name == .silent)

        world.ail(.numbered(0), nil)
        world.run(for: .minutes(1))
        #expect(world.condition(of: .numbered(0))?.name == .ready)
    }

    @Test func `a droplet with another event running is asked again later`() throws {
        var world = try World.agents(3)
        world.fates.written[.power] = Array(repeating: .fails(.transient), count: 3)
        world.ail(.numbered(0), .hung)
        world.run(for: .minutes(15))

        #expect(world.powerOrders.count == 4)
        #expect(world.condition(of: .numbered(0))?.name == .ready)
    }

    @Test(arguments: [Fate.replyLost(landingAfter: 0), .requestLost])
    func `a cycle that may have been carried out is not asked for again`(fate: Fate) throws {
        var world = try World.agents(3)
        world.fates.written[.power] = [fate]
        world.ail(.numbered(0), .broken)
        world.run { $0.condition(of: .numbered(0))?.name == .dead }

        #expect(world.powerOrders == [.powerCycle])
    }

    @Test(arguments: Array(stride(from: Int64.seconds(100), to: .minutes(9), by: 9_000)))
    func `whenever the process dies, the machine is turned off and on once at most`(after delay: Int64) throws {
        var world = try World.agents(3)
        world.ail(.numbered(0), .broken)
        world.run(for: delay)
        world.crash()
        world.run(for: .minutes(3))
        world.crash()
        world.run { $0.attempts(of: .numbered(0)).first?.replacedBy != nil }

        #expect(world.powerOrders.count <= 1)
        #expect(world.attempts(of: .numbered(0)).first?.powerCycleCount == 1)
    }

    @Test func `a machine that was found dead is replaced by a process that has made no droplet yet`() throws {
        var world = try World.agents(3)
        world.ail(.numbered(0), .broken)
        world.run { !$0.powerOrders.isEmpty }
        world.crash()
        world.run(for: .hours(1))

        #expect(world.attempts(of: .numbered(0)).count == 2)
        #expect(world.condition(of: .numbered(0))?.name == .ready)
    }

    @Test(arguments: [true, false])
    func `a pod that is held is not touched, and says so loudly`(isClaimed: Bool) throws {
        var world = try World.agents(3)
        try world.ask(isClaimed ? .claim(.numbered(0), holder: "ann", until: nil) : .protect(.numbered(0)))
        world.ail(.numbered(0), .hung)
        world.run(for: .hours(2))
        let condition = try #require(world.condition(of: .numbered(0)))
        #expect(condition.name == .silent)
        #expect(condition.needsPerson)
        #expect(condition.reason.contains(isClaimed ? "claimed by 'ann'" : "protected"))
        #expect(world.powerOrders == [])

        try world.ask(isClaimed ? .release(.numbered(0), reason: "done") : .unprotect(.numbered(0)))
        world.run(for: .minutes(5))
        #expect(world.powerOrders == [.powerCycle])
        #expect(world.condition(of: .numbered(0))?.name == .ready)
    }

    @Test func `a locked droplet is not turned off`() throws {
        var world = try World.agents(3)
        world.cloud.lock(try #require(world.serving(.numbered(0))), true)
        world.ail(.numbered(0), .hung)
        world.run(for: .hours(1))

        #expect(world.powerOrders == [])
        #expect(world.condition(of: .numbered(0))?.reason.contains("locked") == true)
        #expect(world.condition(of: .numbered(0))?.needsPerson == true)
    }

    @Test func `a silent machine whose droplet is gone is lost, as any other`() throws {
        var world = try World.agents(3)
        let droplet = try #require(world.serving(.numbered(0)))
        world.cloud.remove(droplet, at: world.now)
        world.run(for: .minutes(10))

        #expect(world.attempts(of: .numbered(0)).map(\.phase) == [.lost, .active])
        #expect(world.powerOrders == [])
    }

    @Test func `a pod that is paused or retired in the middle is left alone from then on`() throws {
        for isPaused in [true, false] {
            var world = try World.agents(3)
            world.ail(.numbered(0), .broken)
            world.run { $0.sent(.probe).count == 1 }
            if isPaused { try world.ask(.pause(.numbered(0), reason: "mine")) } else { try world.retire(.numbered(0)) }
            world.run(for: .minutes(20))
            #expect(world.powerOrders == [])
        }
    }
}
