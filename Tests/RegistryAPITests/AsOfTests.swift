import RegistryAPI
import Testing

@Suite struct AsOfTests {
    private static let now = Timestamp(milliseconds: 1_772_357_400_000)

    @Test(arguments: [
        ("-90s", 90), ("-15m", 900), ("-2h30m", 9_000), ("-3d", 259_200), ("-1d2h3m4s", 93_784), ("-0s", 0),
    ])
    func `an age is counted back from now`(text: String, seconds: Int64) {
        let time = Timestamp(milliseconds: Self.now.milliseconds - seconds * 1_000)
        #expect(AsOf(text, now: Self.now) == .time(time))
    }

    @Test func `a number is a position, and anything with a date a time`() {
        #expect(AsOf("0", now: Self.now) == .position(0))
        #expect(AsOf("18446744073709551615", now: Self.now) == .position(.max))
        #expect(AsOf("2026-03-01T10:30:00+01:00", now: Self.now) == .time(Self.now))
    }

    @Test(arguments: [
        "", "-", "-5", "5m", "-m", "-2m3h", "-1m1m", "-1h-1m", "-1.5h", "- 1h", "-1w", "-99999999999999999999s",
        "-1000000001d", "18446744073709551616", "yesterday", "2026-03-01", "-١m",
    ])
    func `anything else is nothing`(text: String) {
        #expect(AsOf(text, now: Self.now) == nil)
    }
}
