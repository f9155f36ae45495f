import Pods
import Reconciler
import RegistryServer
import Testing

@Suite struct AlertScheduleTests {
    private var schedule = AlertSchedule(patience: .seconds(60))
    private let hold = Plan.Mode.held(reason: "9 of 20 droplets are missing", event: EventID(7))
    private let doubt = Plan.Mode.observing(reason: "the last listing cannot be used")

    @Test mutating func `a hold is told at once, and once`() {
        #expect(schedule.news(.acting, at: .zero) == nil)
        let alert = schedule.news(hold, at: .seconds(1))

        #expect(alert == Alert(.held, "9 of 20 droplets are missing", event: EventID(7)))
        #expect(schedule.news(hold, at: .seconds(2)) == nil)
        #expect(schedule.news(hold, at: .seconds(7_200)) == nil)
    }

    @Test mutating func `a second hold is news of its own`() {
        _ = schedule.news(hold, at: .zero)
        let second = schedule.news(.held(reason: "12 are silent", event: EventID(9)), at: .seconds(1))

        #expect(second == Alert(.held, "12 are silent", event: EventID(9)))
    }

    @Test mutating func `doubt is told when it lasts, with its newest reason`() {
        #expect(schedule.news(doubt, at: .seconds(5)) == nil)
        #expect(schedule.news(doubt, at: .seconds(64)) == nil)

        let alert = schedule.news(.observing(reason: "the token is refused"), at: .seconds(65))
        #expect(alert == Alert(.observing, "the token is refused"))
        #expect(schedule.news(doubt, at: .seconds(600)) == nil)
    }

    @Test mutating func `doubt that passes and comes again is counted anew`() {
        #expect(schedule.news(doubt, at: .zero) == nil)
        #expect(schedule.news(.acting, at: .seconds(50)) == nil)
        #expect(schedule.news(doubt, at: .seconds(55)) == nil)
        #expect(schedule.news(doubt, at: .seconds(110)) == nil)
        #expect(schedule.news(doubt, at: .seconds(115))?.kind == .observing)
    }

    @Test mutating func `what was told is told to be over, and nothing else is`() {
        #expect(schedule.news(.acting, at: .zero) == nil)
        _ = schedule.news(hold, at: .seconds(1))

        let over = schedule.news(.acting, at: .seconds(2))
        #expect(over == Alert(.recovered, "the reconciler is acting"))
        #expect(schedule.news(.acting, at: .seconds(3)) == nil)
    }

    @Test mutating func `a pause by a person is no alert, and ends one`() {
        let pause = Plan.Mode.paused(reason: "maintenance", event: EventID(3))
        #expect(schedule.news(pause, at: .zero) == nil)
        _ = schedule.news(hold, at: .seconds(1))

        #expect(schedule.news(pause, at: .seconds(2))?.kind == .recovered)
    }
}
