/// Keys, true as of one position of the log, oldest first.
package struct KeyList: Codable, Hashable, Sendable {
    package var position: UInt64
    package var keys: [KeyResource]

    package init(position: UInt64, keys: [KeyResource]) {
        self.position = position
        self.keys = keys
    }
}
