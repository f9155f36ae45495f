/// What the log holds at one position.
package struct Entry: Hashable, Sendable {
    /// Unix milliseconds, never before those of the entry before.
    package let time: Int64

    /// The position of the stream's first event.
    package let stream: Position

    package let body: Body

    package init(time: Int64, stream: Position, body: Body) {
        self.time = time
        self.stream = stream
        self.body = body
    }

    /// A beat is so frequent that it has a small fixed form, and no version in its stream.
    package enum Body: Hashable, Sendable {
        case beat(attempt: Position)
        case event(Event)
    }

    /// A fact about a stream; the log does not know what its payload means.
    package struct Event: Hashable, Sendable {
        package let kind: UInt16

        /// The place in the stream; the first event has version one, and there are no gaps.
        package let version: UInt32

        /// Who did it: 1 to 64 bytes.
        package let actor: String

        /// The position that led to it.
        package let cause: Position?

        /// The command it came from: 1 to 128 bytes.
        package let commandID: String?

        package let payload: [UInt8]

        package init(
            kind: UInt16,
            version: UInt32,
            actor: String,
            cause: Position?,
            commandID: String?,
            payload: [UInt8]
        ) {
            self.kind = kind
            self.version = version
            self.actor = actor
            self.cause = cause
            self.commandID = commandID
            self.payload = payload
        }
    }
}
