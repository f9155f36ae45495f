/// How far the log had come at a time.
package struct MomentResource: Codable, Hashable, Sendable {
    package var position: UInt64
    package var time: Timestamp

    package init(position: UInt64, time: Timestamp) {
        self.position = position
        self.time = time
    }

    private enum CodingKeys: String, CodingKey {
        case position
        case time
    }
}
