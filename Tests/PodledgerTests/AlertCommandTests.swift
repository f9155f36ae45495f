import Logging
import Pods
import RegistryServer
import TestSupport
import Testing

@testable import podledger

@Suite struct AlertCommandTests {
    private let command = AlertCommand(text: "true", logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })

    @Test(arguments: [
        ("exit 3", ["error: the alert command ended with status 3"]),
        ("kill -TERM $$", ["error: the alert command was ended by signal 15"]),
        ("true", []),
    ])
    func `what becomes of the command is told, unless all is well`(text: String, lines: [String]) async {
        let log = LogLines()
        await AlertCommand(text: text, logger: log.logger).run(for: Alert(.held, "strange"))
        #expect(log.all == lines)
    }

    @Test func `a command that takes too long is ended with all that it has started`() async {
        let log = LogLines()
        let command = AlertCommand(text: "sleep 600 & wait", logger: log.logger, timeLimit: .milliseconds(100))
        await command.run(for: Alert(.held, "strange"))
        #expect(
            log.all == ["error: the alert command took longer than 0.1 seconds and is ended, with all it had started"]
        )
    }

    @Test func `an alert that an event explains names it, and one that none explains leaves the variable out`() {
        let held = command.environment(for: Alert(.held, "strange", event: EventID(12)))
        #expect(held["PODLEDGER_EVENT"] == "12")
        let doubt = command.environment(for: Alert(.observing, "the last listing cannot be used"))
        #expect(doubt["PODLEDGER_ALERT"] == "observing")
        #expect(!doubt.keys.contains("PODLEDGER_EVENT"))
    }
}
