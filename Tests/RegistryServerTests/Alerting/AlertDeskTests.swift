import Pods
import Reconciler
import RegistryServer
import Testing

@Suite struct AlertDeskTests {
    private var desk = AlertDesk(patience: .seconds(60))

    /// What is told in each second from `start` to `end`.
    private mutating func watch(_ concerns: Concerns, from start: Int, to end: Int) -> [Alert] {
        (start..<end).flatMap { desk.news(concerns, at: .seconds($0)) }
    }

    private static func waiting(_ numbers: Range<Int>) throws -> Concerns {
        let calls = try numbers.map { number in
            let id = try #require(PodID("agent-\(number)"))
            return Concerns.Call(id, "it is silent and claimed", because: EventID(UInt64(10 + number)))
        }
        return Concerns(mode: .acting, calls: calls)
    }

    private static func orphaned(_ droplets: Int64...) throws -> Concerns {
        let orphans = try droplets.map { try Samples.orphan($0, named: "ghost-\($0).3.zzzzzz") }
        return Concerns(mode: .acting, orphans: orphans)
    }

    @Test mutating func `a pod that waits for a person is told once, and again when it does no longer`() throws {
        let begun = watch(try Self.waiting(1..<2), from: 0, to: 600)
        #expect(begun == [Alert(.calling, "pod agent-1: it is silent and claimed", event: EventID(11))])
        let ended = watch(try Self.waiting(0..<0), from: 600, to: 1_200)
        #expect(ended == [Alert(.recovered, "no longer in need of a person: pod agent-1")])
    }

    @Test mutating func `many are one alert, which names a few`() throws {
        let alerts = watch(try Self.waiting(0..<40), from: 0, to: 600)
        #expect(alerts.count == 1)
        #expect(alerts.first?.reason.hasPrefix("40 pods wait for a person: pod agent-0: it is silent") == true)
        #expect(alerts.first?.reason.hasSuffix("; and 37 others") == true)
    }

    @Test mutating func `those that come one by one are told together, a minute apart`() throws {
        var alerts: [Alert] = []
        for second in 0..<120 { alerts += desk.news(try Self.waiting(0..<second + 1), at: .seconds(second)) }
        alerts += watch(try Self.waiting(0..<120), from: 120, to: 300)
        #expect(alerts.map(\.kind) == [.calling, .calling, .calling])
        #expect(alerts[1].reason.hasPrefix("60 pods"))
    }

    @Test mutating func `what comes and goes at once is not told`() throws {
        var alerts: [Alert] = []
        for second in 0..<600 {
            alerts += desk.news(try Self.waiting(0..<(second % 4 == 0 ? 1 : 0)), at: .seconds(second))
        }
        #expect(alerts == [])
    }

    @Test mutating func `orphans are told once, by name, and again when they are none any more`() throws {
        #expect(watch(try Self.orphaned(), from: 0, to: 10) == [])
        let begun = watch(try Self.orphaned(7, 9), from: 10, to: 300)
        #expect(
            begun == [
                Alert(
                    .orphans,
                    "no pod explains droplet 7 (ghost-7.3.zzzzzz); droplet 9 (ghost-9.3.zzzzzz); see `podctl orphans`"
                )
            ]
        )
        let ended = watch(try Self.orphaned(9), from: 300, to: 600)
        #expect(ended == [Alert(.recovered, "no longer orphans: droplet 7 (ghost-7.3.zzzzzz)")])
    }

    @Test mutating func `while the reconciler does not act, nothing but that is told`() throws {
        let pods = try Self.waiting(1..<2)
        _ = watch(pods, from: 0, to: 100)
        let hold = Plan.Mode.held(reason: "6 of 10 are silent", event: EventID(9))
        #expect(watch(Concerns(mode: hold), from: 100, to: 900).map(\.kind) == [.held])
        #expect(watch(pods, from: 900, to: 1_200).map(\.kind) == [.recovered])
    }
}
