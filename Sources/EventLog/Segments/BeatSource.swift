/// What beats: one attempt of one stream.
package struct BeatSource: Hashable, Sendable {
    package let stream: Position
    package let attempt: Position

    package init(stream: Position, attempt: Position) {
        self.stream = stream
        self.attempt = attempt
    }
}

extension BeatSource: Comparable {
    package static func < (left: BeatSource, right: BeatSource) -> Bool {
        (left.stream, left.attempt) < (right.stream, right.attempt)
    }
}
