import APIKeys
import Pods
import Reconciler
import Registry
import RegistryAPI
import RegistryServer
import Testing

@Suite struct ReconcilerRouteTests {
    @Test func `the plan names pods, droplets, reasons and what it rests on`() async throws {
        try await TestServer.run { server in
            let pod = try await server.createPod("a")
            let row = EventID(pod.row)
            server.window.show(try Self.plan(row))
            let plan = try await server.client().plan()
            #expect(plan.mode == ModeResource(name: "paused", reason: "maintenance", since: 5))
            #expect(plan.listing?.orphans == ["x.9.zzzzzz"])
            #expect(
                plan.actions == [
                    ActionResource(
                        kind: "create",
                        pod: "a",
                        detail: "s in fra1 from i",
                        reason: "it has none",
                        cause: pod.row
                    ),
                    ActionResource(
                        kind: "confirm-gone",
                        pod: "a",
                        dropletID: 7,
                        reason: "404 twice",
                        cause: pod.row,
                        dueAt: Timestamp(milliseconds: 99)
                    ),
                ]
            )
            let status = try await server.client().reconciler()
            #expect(status.pendingActions == 2)
            #expect(status.listing?.foreign == 3)
        }
    }

    @Test func `pausing and resuming are events with a reason, and change nothing the second time`() async throws {
        try await TestServer.run { server in
            let client = server.client()
            #expect(try await client.pauseReconciler(reason: "the contest begins").isChanged)
            #expect(try await !client.pauseReconciler(reason: "again").isChanged)
            #expect(try server.registry.reader.fleet().registry.pause?.reason == "the contest begins")
            #expect(try await client.resumeReconciler(reason: nil).isChanged)
            #expect(try server.registry.reader.fleet().registry.pause == nil)
            let last = try await client.events(EventQuery(kind: "reconciler.resumed")).events.last
            #expect(last?.data == ["reason": .string("asked for by key:\(server.keys.operator.id)")])
        }
    }

    @Test func `a hold that came after the sender looked is told of, and not lifted`() async throws {
        try await TestServer.run { server in
            let client = server.client()
            let pause = try await client.pauseReconciler(reason: "tea").position
            let hold = try await server.registry.execute(
                .holdReconciler(Alarm(reason: "6 are missing")),
                by: .reconciler
            )
            for body in [#"{"halt":\#(pause)}"#, "{}"] {
                let answer = try await server.ask("POST", "/v1/reconciler/resume", body: body)
                #expect(answer.problem?.kind == .conflict)
                #expect(answer.problem?.detail?.contains("event \(hold.first) halts the reconciler") == true)
            }
            #expect(try server.registry.reader.fleet().registry.hold?.event == hold.first)
            #expect(try await client.resumeReconciler(lifting: hold.first.rawValue, reason: nil).isChanged)
            #expect(try server.registry.reader.fleet().registry.hold == nil)
        }
    }

    @Test func `who resumes a reconciler that is about to hold accepts what it is about`() async throws {
        try await TestServer.run { server in
            let alarm = Alarm(reason: "6 of 10 droplets are missing", droplets: [3, 4])
            server.window.show(Self.observing(alarm.reason, alarm))
            #expect(try await server.client().resumeReconciler(reason: "they are gone").isChanged)
            let registry = try server.registry.reader.fleet().registry
            #expect(registry.acceptedDroplets == [3, 4])
            #expect(registry.hold == nil)
            let held = try await server.client().events(EventQuery(kind: "reconciler.held")).events
            #expect(held.map(\.actor) == ["key:\(server.keys.operator.id)"])
        }
    }

    @Test func `who resumes what only observes is told why it does, and that nothing has changed`() async throws {
        try await TestServer.run { server in
            server.window.show(Self.observing("the last listing cannot be used: 503", nil))
            let receipt = try await server.client().resumeReconciler(reason: nil)
            #expect(!receipt.isChanged)
            #expect(receipt.note == "the reconciler is observing only: the last listing cannot be used: 503")
        }
    }

    private static func observing(_ reason: String, _ alarm: Alarm?) -> Plan {
        let mode = Plan.Mode.observing(reason: reason)
        return Plan(position: .registry, mode: mode, alarm: alarm, grounds: nil, actions: [], conditions: [:])
    }

    @Test
    func
        `a plan that was read is approved as often as a person says so, as long as it is the plan and the reconciler is paused`()
        async throws
    {
        try await TestServer.run { server in
            let client = server.client()
            let pod = try await server.createPod("a")
            let plan = try Self.plan(EventID(pod.row))
            server.window.show(plan)
            _ = try await client.pauseReconciler(reason: "four eyes")
            await #expect(throws: RegistryClientError.self) { try await client.applyPlan(digest: "6e", reason: nil) }
            #expect(try await client.applyPlan(digest: plan.digest, reason: "read by two").isChanged)
            #expect(try server.registry.reader.fleet().registry.approval?.digest == plan.digest)
            let event = try #require(try await client.events(EventQuery(kind: "plan.approved")).events.last)
            #expect(event.data["changes"] == .int(1))
            #expect(event.data["reason"] == .string("read by two"))
            let first = try server.registry.reader.fleet().registry.approval?.event
            #expect(try await client.applyPlan(digest: plan.digest, reason: nil).isChanged)
            #expect(try server.registry.reader.fleet().registry.approval?.event != first)

            server.window.show(
                Plan(position: plan.position, mode: .acting, grounds: nil, actions: plan.actions, conditions: [:])
            )
            await #expect(throws: RegistryClientError.self) {
                try await client.applyPlan(digest: plan.digest, reason: nil)
            }
        }
    }

    @Test func `a plan that changes nothing is not approved`() async throws {
        try await TestServer.run { server in
            let mode = Plan.Mode.paused(reason: "maintenance", event: EventID(5))
            let plan = Plan(position: .registry, mode: mode, grounds: nil, actions: [], conditions: [:])
            server.window.show(plan)
            let receipt = try await server.client().applyPlan(digest: plan.digest, reason: nil)
            #expect(!receipt.isChanged)
            #expect(receipt.note == "the plan changes nothing, so there is nothing to do")
            #expect(try server.registry.reader.fleet().registry.approval == nil)
        }
    }

    @Test func `a pod can be given another image, paused, resumed and abandoned`() async throws {
        try await TestServer.run { server in
            let client = server.client()
            _ = try await server.createPod("a")
            #expect(try await client.changeImage("a", to: "debian-13-x64").pod?.image == "debian-13-x64")
            #expect(try await client.pause("a", reason: "forensics").isChanged)
            #expect(try server.registry.reader.fleet().pod(#require(PodID("a")))?.pause?.reason == "forensics")
            #expect(try await client.resume("a").isChanged)
            await #expect(throws: RegistryClientError.self) { try await client.abandon("a", reason: "stuck") }
        }
    }

    private static func plan(_ row: EventID) throws -> Plan {
        let order = DropletOrder(region: "fra1", size: "s", image: "i", tags: [])
        return Plan(
            position: row,
            madeAt: Reading(wall: 59, boot: 0),
            mode: .paused(reason: "maintenance", event: EventID(5)),
            grounds: Plan.Grounds(
                listedAt: 1_000,
                dropletCount: 9,
                foreign: [2, 3, 4],
                orphans: [try Samples.orphan(1, named: "x.9.zzzzzz")]
            ),
            actions: [
                Action(.create(order), for: row, "it has none", because: row),
                Action(
                    .confirmGone(attempt: row, dropletID: 7),
                    for: row,
                    "404 twice",
                    because: row,
                    dueAt: 40
                ),
            ],
            conditions: [row: Condition(.deleting, "404 twice", because: row, nextActionAt: 99)]
        )
    }
}
