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
            server.window.show(Self.plan(row))
            let plan = try await server.client().plan()
            #expect(plan.mode == ModeResource(name: "paused", reason: "maintenance", since: 5))
            #expect(plan.listing?.orphans == ["x.9.zzzzzz"])
            #expect(
                plan.actions == [
                    ActionResource(kind: "create", pod: "a", reason: "it has none", cause: pod.row),
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
            #expect(last?.data == ["reason": .string("resumed by key:\(server.keys.operator.id)")])
        }
    }

    private static func plan(_ row: EventID) -> Plan {
        let order = DropletOrder(region: "fra1", size: "s", image: "i", tags: [])
        return Plan(
            position: row,
            mode: .paused(reason: "maintenance", event: EventID(5)),
            grounds: Plan.Grounds(
                listedAt: 1_000,
                dropletCount: 9,
                foreignCount: 3,
                orphans: [Plan.Orphan(dropletID: 1, name: "x.9.zzzzzz")]
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
