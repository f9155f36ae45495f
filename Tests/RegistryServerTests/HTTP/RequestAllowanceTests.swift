import Testing

@testable import RegistryServer

@Suite struct RequestAllowanceTests {
    @Test func `fifty at once, then ten a second, and no more is saved up than fifty`() {
        var allowance = RequestAllowance(now: 0)
        #expect(Self.taken(from: &allowance, at: 0) == 50)
        #expect(Self.taken(from: &allowance, at: 99) == 0)
        #expect(Self.taken(from: &allowance, at: 100) == 1)
        #expect(Self.taken(from: &allowance, at: 1_100) == 10)
        #expect(Self.taken(from: &allowance, at: 3_600_000) == 50)
    }

    @Test func `a clock that is put back gives nothing, and takes nothing for long`() {
        var allowance = RequestAllowance(now: 1_000_000)
        #expect(Self.taken(from: &allowance, at: 1_000_000) == 50)
        #expect(Self.taken(from: &allowance, at: 5_000) == 0)
        #expect(Self.taken(from: &allowance, at: 6_000) == 10)
    }

    private static func taken(from allowance: inout RequestAllowance, at now: Int64) -> Int {
        var count = 0
        while count < 1_000, allowance.take(at: now) == nil { count += 1 }
        return count
    }
}
