import Logging
import Pods
import RegistryServer
import Testing

@testable import podledger

@Suite struct AlertCommandTests {
    private let command = AlertCommand(text: "true", logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })

    @Test func `an alert that an event explains names it, and one that none explains leaves the variable out`() {
        let held = command.environment(for: Alert(.held, "strange", event: EventID(12)))
        #expect(held["PODLEDGER_EVENT"] == "12")
        let doubt = command.environment(for: Alert(.observing, "the last listing cannot be used"))
        #expect(doubt["PODLEDGER_ALERT"] == "observing")
        #expect(!doubt.keys.contains("PODLEDGER_EVENT"))
    }
}
