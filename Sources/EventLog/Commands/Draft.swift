/// An entry to be; the log adds its position, time, version, actor and command id.
package struct Draft: Hashable, Sendable {
    /// A stream that exists, or the position this draft itself will get, which begins a stream.
    package let stream: Position

    package let content: Content

    package init(stream: Position, content: Content) {
        self.stream = stream
        self.content = content
    }

    package enum Content: Hashable, Sendable {
        case beat(attempt: Position)
        case event(kind: UInt16, cause: Position?, payload: [UInt8])
    }
}
