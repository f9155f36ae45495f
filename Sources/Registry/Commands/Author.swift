package import EventLog

/// Who gives a command, and how it is recognised when it comes a second time.
package struct Author: Hashable, Sendable {
    package let actor: String
    package let commandID: CommandID?

    package init(actor: String, commandID: CommandID? = nil) {
        self.actor = actor
        self.commandID = commandID
    }

    package static let reconciler = Author(actor: "reconciler")
    package static let registry = Author(actor: "registry")
}
