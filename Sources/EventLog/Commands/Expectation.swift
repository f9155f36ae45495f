/// The version a stream must have for a decision to hold; zero when the stream must not exist.
package struct Expectation: Hashable, Sendable {
    package let stream: Position
    package let version: UInt32

    package init(stream: Position, version: UInt32) {
        self.stream = stream
        self.version = version
    }
}
