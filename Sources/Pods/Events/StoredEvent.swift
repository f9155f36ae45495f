/// An event as the log keeps it: its kind's number and the payload's bytes.
package struct StoredEvent: Hashable, Sendable {
    package let kind: EventKind
    package let payload: [UInt8]

    package init(kind: EventKind, payload: [UInt8]) {
        self.kind = kind
        self.payload = payload
    }
}

/// A stored payload that its kind cannot have: the log was written by something else, or is damaged.
package struct UnreadablePayload: Error, Hashable, CustomStringConvertible {
    package let kind: EventKind

    package var description: String {
        "the payload of \(kind) cannot be read"
    }
}
