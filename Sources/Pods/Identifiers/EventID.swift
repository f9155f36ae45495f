/// The position of an event, by which everything the event begins is named: a pod's stream, a row, an attempt, a key.
package struct EventID: Hashable, Sendable, Comparable {
    package let rawValue: UInt64

    /// The stream of what belongs to no pod, key or challenge: the registry itself.
    package static let registry = EventID(0)

    package init(_ rawValue: UInt64) {
        self.rawValue = rawValue
    }

    package static func < (left: EventID, right: EventID) -> Bool {
        left.rawValue < right.rawValue
    }

    package func advanced(by count: Int) -> EventID {
        EventID(rawValue + UInt64(count))
    }
}

extension EventID: CustomStringConvertible {
    package var description: String {
        String(rawValue)
    }
}
