import Pods
import PodsTestSupport
import Reconciler
import Testing

/// Another machine is made before the one that serves is given up.
@Suite struct ReplacementTests {
    static let newImage = "debian-13-x64"

    /// A world with one agent that is ready.
    static func ready() throws -> World {
        var world = try World(agents: "web")
        world.run(for: .minutes(3))
        return world
    }

    @Test func `a pod of a new image is served by its old machine until the new one is ready`() throws {
        var world = try Self.ready()
        let old = try #require(world.serving("web"))
        try world.ask(.changeImage("web", Self.newImage))
        world.run { $0.attempts(of: "web").count == 2 }
        #expect(world.serving("web") == old)
        world.run { $0.serving("web") != old }
        #expect(world.living("web").contains(old))
        #expect(world.attempts(of: "web").last?.isEnrolled == true)
        world.run(for: .minutes(5))

        #expect(world.living("web") == [world.serving("web")])
        #expect(world.attempts(of: "web").map(\.phase) == [.gone, .active])
        #expect(world.attempts(of: "web").last?.specification.image == Self.newImage)
        #expect(world.condition(of: "web")?.name == .ready)
        #expect(world.book.fleet.duplicates.isEmpty)
    }

    @Test func `a successor that came up while the reconciler held takes over when it goes on`() throws {
        var world = try Self.ready()
        try world.ask(.changeImage("web", Self.newImage))
        world.run { $0.living("web").count == 2 }
        world.ask(.holdReconciler(Alarm(reason: "somebody looks into it")))
        world.run(for: .hours(1))
        world.ask(.resumeReconciler(reason: "done"))
        world.run(for: .minutes(5))

        #expect(world.sent(.create).count == 2)
        #expect(world.attempts(of: "web").map(\.phase) == [.gone, .active])
        #expect(world.condition(of: "web")?.name == .ready)
    }

    @Test func `the condition names both machines and says why`() throws {
        var world = try Self.ready()
        try world.ask(.changeImage("web", Self.newImage))
        world.run { $0.living("web").count == 2 }
        world.run(for: .seconds(8))
        let condition = try #require(world.condition(of: "web"))
        let (old, new) = (world.attempts(of: "web")[0], world.attempts(of: "web")[1])

        #expect(condition.name == .replacing)
        #expect(condition.reason.contains("attempt \(new.id)"))
        #expect(condition.reason.contains("attempt \(old.id)"))
        #expect(condition.reason.contains(Self.newImage))
    }

    @Test(arguments: [.protect("web"), .claim("web", holder: "ann", until: nil)] as [PodCommand])
    func `S7 a held pod keeps its machine until it is let go`(command: PodCommand) throws {
        var world = try Self.ready()
        let old = try #require(world.serving("web"))
        try world.ask(command)
        try world.ask(.changeImage("web", Self.newImage))
        world.run(for: .hours(2))
        #expect(world.living("web") == [old])
        #expect(world.condition(of: "web")?.reason.contains("replaced once") == true)

        try world.ask(.release("web", reason: "done"))
        try world.ask(.unprotect("web"))
        world.run(for: .minutes(10))
        #expect(world.living("web") == [world.serving("web")])
        #expect(world.serving("web") != old)
    }

    @Test(arguments: [.protect("web"), .claim("web", holder: "ann", until: nil)] as [PodCommand])
    func `S7 a pod that is taken while its successor comes up is handed over only when let go`(
        command: PodCommand
    ) throws {
        var world = try Self.ready()
        let old = try #require(world.serving("web"))
        try world.ask(.changeImage("web", Self.newImage))
        world.run { $0.living("web").count == 2 }
        try world.ask(command)
        world.run(for: .hours(2))
        #expect(world.serving("web") == old)
        #expect(world.living("web").count == 2)

        try world.ask(.release("web", reason: "done"))
        try world.ask(.unprotect("web"))
        world.run(for: .minutes(10))
        #expect(world.living("web") == [world.serving("web")])
        #expect(world.serving("web") != old)
        #expect(world.sent(.create).count == 2)
    }

    @Test(
        arguments: [
            .protect(.numbered(0)), .claim(.numbered(0), holder: "ann", until: nil),
            .pause(.numbered(0), reason: "wait"),
        ] as [PodCommand]
    )
    func `a successor that waits for a person stops nobody else's replacement`(command: PodCommand) throws {
        var world = try World.agents(2)
        try world.ask(.changeImage(.numbered(0), Self.newImage))
        world.run { $0.living(.numbered(0)).count == 2 }
        try world.ask(command)
        try world.ask(.changeImage(.numbered(1), Self.newImage))
        world.run(for: .hours(2))

        #expect(world.living(.numbered(0)).count == 2)
        #expect(world.attempts(of: .numbered(1)).map(\.phase) == [.gone, .active])
    }

    @Test func `a pod that is taken after it was handed over loses only what serves it no more`() throws {
        var world = try Self.ready()
        let old = try #require(world.serving("web"))
        try world.ask(.changeImage("web", Self.newImage))
        world.run { $0.serving("web") != old }
        try world.ask(.claim("web", holder: "ann", until: nil))
        try world.ask(.protect("web"))
        let new = try #require(world.serving("web"))
        world.run(for: .minutes(10))

        #expect(world.living("web") == [new])
    }

    @Test(arguments: Array(stride(from: Int64(0), through: 90_000, by: 3_000)))
    func `a pod retired at any moment of its replacement leaves nothing behind`(delay: Int64) throws {
        var world = try Self.ready()
        try world.ask(.changeImage("web", Self.newImage))
        world.run(for: delay)
        try world.retire("web")
        world.run(for: .minutes(15))

        #expect(world.living("web").isEmpty)
        #expect(world.condition(of: "web")?.name == .gone)
    }

    @Test(arguments: Array(stride(from: Int64(1), through: 140_000, by: 2_333)))
    func `a crash at any moment of a replacement leads to one machine of the new image`(delay: Int64) throws {
        var world = try Self.ready()
        try world.ask(.changeImage("web", Self.newImage))
        world.run(for: delay)
        world.crash()
        world.run(for: .minutes(30))

        #expect(world.living("web") == [world.serving("web")])
        #expect(world.attempts(of: "web").last { $0.isOpen }?.specification.image == Self.newImage)
        #expect(world.condition(of: "web")?.name == .ready)
    }

    @Test(arguments: [.replyLost(landingAfter: 0), .replyLost(landingAfter: .seconds(40)), .requestLost] as [Fate])
    func `a successor of unknown outcome is looked for while the old machine serves`(fate: Fate) throws {
        var world = try Self.ready()
        let old = try #require(world.serving("web"))
        world.fates.written[.create] = [fate]
        try world.ask(.changeImage("web", Self.newImage))
        world.run(for: .seconds(20))
        #expect(world.serving("web") == old)
        world.run(for: .minutes(20))

        #expect(world.living("web") == [world.serving("web")])
        #expect(world.serving("web") != old)
        #expect(world.book.fleet.duplicates.isEmpty)
    }

    @Test func `when the old machine is lost meanwhile, its successor serves and no third is made`() throws {
        var world = try Self.ready()
        let old = try #require(world.serving("web"))
        try world.ask(.changeImage("web", Self.newImage))
        world.run { $0.living("web").count == 2 }
        world.cloud.remove(old, at: world.now)
        world.run(for: .minutes(15))

        #expect(world.living("web") == [world.serving("web")])
        #expect(world.sent(.create).count == 2)
        #expect(world.condition(of: "web")?.name == .ready)
    }

    @Test func `a successor that is no longer wanted is given up, and the old machine serves on`() throws {
        var world = try Self.ready()
        let old = try #require(world.serving("web"))
        try world.ask(.changeImage("web", Self.newImage))
        world.run { $0.living("web").count == 2 }
        try world.ask(.changeImage("web", "debian-12-x64"))
        world.run(for: .minutes(10))

        #expect(world.living("web") == [old])
        #expect(world.serving("web") == old)
        #expect(world.condition(of: "web")?.name == .ready)
    }

    @Test func `the successor of a paused pod comes up and waits`() throws {
        var world = try Self.ready()
        let old = try #require(world.serving("web"))
        try world.ask(.pause("web", reason: "somebody looks into it"))
        try world.ask(.changeImage("web", Self.newImage))
        world.run(for: .hours(1))
        #expect(world.living("web") == [old])
        #expect(world.condition(of: "web")?.reason.contains("paused") == true)

        try world.ask(.resume("web", reason: "done"))
        world.run { $0.living("web").count == 2 }
        try world.ask(.pause("web", reason: "wait"))
        world.run(for: .hours(1))
        #expect(world.serving("web") == old)
    }

    @Test func `what another size or region wants is told, and nothing is made for it`() throws {
        var world = try Self.ready()
        try world.ask(.set("web", "size", .string("s-2vcpu-4gb")))
        world.run(for: .minutes(10))

        #expect(world.sent(.create).count == 1)
        #expect(world.condition(of: "web")?.name == .ready)
        #expect(world.condition(of: "web")?.reason.contains("size 's-1vcpu-1gb'") == true)
    }
}
