import Testing

@testable import RegistryAPI

@Suite struct TimestampTests {
    @Test(arguments: [
        (0, "1970-01-01T00:00:00.000Z"),
        (-1, "1969-12-31T23:59:59.999Z"),
        (951_782_400_007, "2000-02-29T00:00:00.007Z"),
        (1_772_357_400_250, "2026-03-01T09:30:00.250Z"),
        (253_402_300_799_999, "9999-12-31T23:59:59.999Z"),
    ])
    func `a time is written in UTC with milliseconds, and read back`(milliseconds: Int64, text: String) {
        #expect(Timestamp(milliseconds: milliseconds).description == text)
        #expect(Timestamp(text)?.milliseconds == milliseconds)
    }

    @Test func `every day of four centuries has its own date`() {
        for day in stride(from: Int64(-73_000), through: 73_000, by: 1) {
            #expect(CivilDate(daysSinceEpoch: day).daysSinceEpoch == day)
        }
    }

    @Test(arguments: [
        ("2026-03-01T09:30:00Z", 1_772_357_400_000),
        ("2026-03-01t10:30:00.5+01:00", 1_772_357_400_500),
        ("2026-03-01 09:00:00.123456789-00:30", 1_772_357_400_123),
    ])
    func `other forms of RFC 3339 are read too`(text: String, milliseconds: Int64) {
        #expect(Timestamp(text)?.milliseconds == milliseconds)
    }

    @Test(arguments: [
        "", "now", "2026-03-01", "2026-03-01T09:30:00", "2026-02-30T09:30:00Z", "2026-13-01T09:30:00Z",
        "2026-03-01T24:00:00Z", "2026-03-01T09:30:00.Z", "2026-03-01T09:30:00Z!", "2026-03-01T09:30:00+0100",
    ])
    func `what is no time is not read as one`(text: String) {
        #expect(Timestamp(text) == nil)
    }
}
