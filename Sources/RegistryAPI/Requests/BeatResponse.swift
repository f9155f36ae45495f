/// The answer to `POST /v1/pods/{id}/heartbeat`, whose body is empty.
package struct BeatResponse: Codable, Hashable, Sendable {
    package var position: UInt64

    package init(position: UInt64) {
        self.position = position
    }
}
