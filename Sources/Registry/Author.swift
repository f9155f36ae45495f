/// Who gives a command, and how it is recognised when it comes a second time.
package struct Author: Hashable, Sendable {
    /// What makes a repeated command the same command: an id chosen by the caller, and a hash of what it asks.
    package struct CommandID: Hashable, Sendable {
        package static let byteCountMaximum = 128

        let text: String
        let bodyHash: [UInt8]

        /// Returns `nil` for an empty id or one longer than 128 bytes; `bodyHash` is a SHA-256.
        package init?(_ text: String, bodyHash: [UInt8]) {
            guard (1...Self.byteCountMaximum).contains(text.utf8.count), !text.utf8.contains(0) else { return nil }
            precondition(bodyHash.count == 32, "a body's hash is a SHA-256")
            self.text = text
            self.bodyHash = bodyHash
        }
    }

    package let actor: String
    package let commandID: CommandID?

    package init(actor: String, commandID: CommandID? = nil) {
        self.actor = actor
        self.commandID = commandID
    }

    package static let reconciler = Author(actor: "reconciler")
    package static let registry = Author(actor: "registry")
}
