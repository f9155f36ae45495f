/// What beats: one attempt of one stream.
package struct Machine: Hashable, Sendable {
    package let stream: Position
    package let attempt: Position

    package init(stream: Position, attempt: Position) {
        self.stream = stream
        self.attempt = attempt
    }
}

extension Machine: Comparable {
    package static func < (left: Machine, right: Machine) -> Bool {
        (left.stream, left.attempt) < (right.stream, right.attempt)
    }
}
