/// The last that was heard of each machine.
package struct MachineBeatList: Codable, Hashable, Sendable {
    package let beats: [MachineBeatResource]

    package init(beats: [MachineBeatResource]) {
        self.beats = beats
    }
}
