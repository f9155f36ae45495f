import Testing

@testable import EventLog

struct ThrottleTests {
    @Test func `bytes take the time that the rate grants them`() {
        var throttle = Throttle(bytesPerSecond: 100)
        #expect(throttle.pause(after: 50, at: .seconds(10)) == .milliseconds(500))
        #expect(throttle.pause(after: 50, at: .milliseconds(10_500)) == .milliseconds(500))
        #expect(throttle.pause(after: 100, at: .milliseconds(10_500)) == .milliseconds(1_500))
    }

    @Test func `a pause gives no right to a burst`() {
        var throttle = Throttle(bytesPerSecond: 100)
        _ = throttle.pause(after: 100, at: .zero)
        #expect(throttle.pause(after: 100, at: .seconds(60)) == .seconds(1))
    }
}
