import ArgumentParser
import Reconciler
import Testing

@testable import podledger

@Suite struct PatienceOptionsTests {
    @Test func `without options the reconciler is as patient as its policy`() throws {
        #expect(try PatienceOptions.parse([]).policy == Policy())
    }

    @Test(arguments: ["1", "119"])
    func `a real account is waited for longer than all delays together`(seconds: String) throws {
        let error = #expect(throws: (any Error).self) {
            try ServeCommand.parse(["--token-file", "/nowhere", "--settling-time", seconds])
        }
        let message = try ServeCommand.message(for: #require(error))
        #expect(message.contains("--settling-time is at least 120 seconds"))
        #expect(message.contains("only a simulator on this machine is waited for less"))
        _ = try ServeCommand.parse(["--token-file", "/nowhere", "--settling-time", "120"])
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
        _ = try ServeCommand.parse(account + ["--settling-time", "1"])
    }

    @Test func `an address that only begins like one of this machine is a real account`() throws {
        #expect(throws: (any Error).self) {
            try ServeCommand.parse(["--digitalocean-url", "http://127.evil.example", "--settling-time", "1"])
        }
    }
}
