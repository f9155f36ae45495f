/// Too little room for what was asked.
package struct Shortage: Hashable, Sendable {
    package enum Resource: Hashable, Sendable {
        case disk
        case map
    }

    package let resource: Resource
    package let left: Int
    package let reserve: Int
    package let headroom: Headroom

    package init(resource: Resource, left: Int, reserve: Int, headroom: Headroom) {
        self.resource = resource
        self.left = left
        self.reserve = reserve
        self.headroom = headroom
    }
}

extension Shortage: CustomStringConvertible {
    /// How much is left, what is refused, and what to do.
    package var description: String {
        let remedy =
            switch resource {
            case .disk: "free space there, or start again with a smaller --disk-reserve"
            case .map: "start again with a larger --map-size"
            }
        return
            "\(place) has \(ByteCount(left)) left, and \(ByteCount(reserve)) are kept in reserve: \(refused); \(remedy)"
    }

    private var place: String {
        switch resource {
        case .disk: "the disk under the log"
        case .map: "the map of the log"
        }
    }

    private var refused: String {
        switch headroom {
        case .ample: "nothing is refused"
        case .low: "no new work is taken on"
        case .last: "only retirements and what was already done are recorded"
        case .none: "nothing is recorded"
        }
    }
}
