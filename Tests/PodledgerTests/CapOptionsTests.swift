import ArgumentParser
import Reconciler
import Testing

@testable import podledger

@Suite struct CapOptionsTests {
    @Test func `without options the reconciler makes no more than its policy lets it`() throws {
        #expect(try CapOptions.parse([]).caps == Caps())
        #expect(try ServeCommand.parse(["--simulate"]).caps.caps == Policy().caps)
    }

    @Test func `each option bounds what it names, and nothing else`() throws {
        var caps = Caps()
        caps.podMaximum = 7
        #expect(try CapOptions.parse(["--pods-max", "7"]).caps == caps)
        caps = Caps()
        caps.createsPerHourMaximum = 30
        #expect(try CapOptions.parse(["--creates-per-hour", "30"]).caps == caps)
        caps = Caps()
        caps.pricePerHourMaximum = Price(dollars: 2.5)
        #expect(try CapOptions.parse(["--price-max", "2.5"]).caps == caps)
    }

    @Test(arguments: ["--pods-max", "--creates-per-hour", "--price-max"], ["0", "-1", "1e300", "nan", "1000001", ""])
    func `a bound that bounds nothing, or all, is refused`(option: String, number: String) throws {
        let error = #expect(throws: (any Error).self) { try CapOptions.parse(["\(option)=\(number)"]) }
        #expect(try CapOptions.message(for: #require(error)).contains(option))
    }
}
