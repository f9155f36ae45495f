import Testing

@testable import RegistryServer

@Suite struct AllowanceTableTests {
    @Test func `who has asked for nothing in a while is forgotten, and who has used all up is not`() {
        var table = AllowanceTable<Int>()
        for caller in 0..<1_000 { #expect(table.take(caller, at: 0) == nil) }
        #expect(table.count == 1_000)

        for _ in 0..<50 { _ = table.take(7, at: 59_999) }
        #expect(table.take(1_000, at: 60_000) == nil)
        #expect(table.count == 2)
        #expect(table.take(7, at: 60_000) == 1)
    }

    @Test func `a clock that is put back keeps nobody for ever`() {
        var table = AllowanceTable<Int>()
        for caller in 0..<100 { _ = table.take(caller, at: 1_000_000) }
        for time in stride(from: Int64(0), to: 200_000, by: 10_000) { _ = table.take(100, at: time) }

        #expect(table.count <= 101)
        _ = table.take(100, at: 1_100_000)
        #expect(table.count == 1)
    }
}
