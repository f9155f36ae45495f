import ArgumentParser
import Reconciler
import Testing

@testable import podledger

@Suite struct PatienceOptionsTests {
    @Test func `without options the reconciler is as patient as its policy`() throws {
        #expect(try PatienceOptions.parse([]).policy == Policy())
    }

    @Test(arguments: [("--settling-time", 120), ("--silence-grace", 30), ("--enrolment-grace", 120)])
    func `a real account is waited for long enough`(option: String, least: Int) throws {
        for seconds in [1, least - 1] {
            let error = #expect(throws: (any Error).self) {
                try ServeCommand.parse(["--token-file", "/nowhere", option, String(seconds)])
            }
            let message = try ServeCommand.message(for: #require(error))
            #expect(message.contains("\(option) is at least \(least) seconds"))
            #expect(message.contains("only a simulator on this machine is waited for less"))
        }
        _ = try ServeCommand.parse(["--token-file", "/nowhere", option, String(least)])
    }

    @Test(arguments: [
        "--settling-time", "--listing-interval", "--silence-grace", "--enrolment-grace", "--probe-interval",
    ])
    func `a time with a unit is told that it is in seconds`(option: String) throws {
        let error = #expect(throws: (any Error).self) { try PatienceOptions.parse([option, "3m"]) }
        let message = try PatienceOptions.message(for: #require(error))
        #expect(message.contains("it is a whole number of seconds, without a unit"))
    }

    @Test(arguments: [["--simulate"], ["--digitalocean-url", "http://127.0.0.1:7471"]])
    func `a simulator may be waited for less`(account: [String]) throws {
        for option in ["--settling-time", "--silence-grace", "--enrolment-grace"] {
            _ = try ServeCommand.parse(account + [option, "1"])
        }
    }

    @Test func `an address that only begins like one of this machine is a real account`() throws {
        #expect(throws: (any Error).self) {
            try ServeCommand.parse(["--digitalocean-url", "http://127.evil.example", "--settling-time", "1"])
        }
    }
}
