/// The last that was heard of a machine.
package struct MachineBeatResource: Codable, Hashable, Sendable {
    package let pod: String
    package let attempt: UInt64
    package let position: UInt64
    package let time: Timestamp

    package init(pod: String, attempt: UInt64, position: UInt64, time: Timestamp) {
        self.pod = pod
        self.attempt = attempt
        self.position = position
        self.time = time
    }
}
