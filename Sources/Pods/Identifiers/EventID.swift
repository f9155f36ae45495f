/// The position of an event, by which everything the event begins is named: a pod's stream, a row, an attempt, a key.
///
/// Public, as the tables of what events made are: a compiler takes into other targets only what is.
public struct EventID: Hashable, Sendable, Comparable {
    public let rawValue: UInt64

    /// The stream of what belongs to no pod, key or challenge: the registry itself.
    package static let registry = EventID(0)

    @inlinable public init(_ rawValue: UInt64) {
        self.rawValue = rawValue
    }

    @inlinable public static func < (left: EventID, right: EventID) -> Bool {
        left.rawValue < right.rawValue
    }

    @inlinable public func advanced(by count: Int) -> EventID {
        EventID(rawValue + UInt64(count))
    }
}

extension EventID {
    /// A position that no event will ever have, for the empty places of a table.
    @inlinable public static var nobody: EventID { EventID(.max) }

    /// Where to begin looking for what the event made in a table of so many slots, a power of two.
    ///
    /// The highest bits of a product with the golden ratio lie apart for numbers that follow one another in equal steps.
    /// `Dictionary` guards against keys chosen to collide, which positions are not, and costs several times as much.
    @inlinable public func home(among slotCount: Int) -> Int {
        Int(truncatingIfNeeded: (rawValue &* 0x9e37_79b9_7f4a_7c15) >> UInt64((slotCount - 1).leadingZeroBitCount))
    }
}

extension EventID: CustomStringConvertible {
    public var description: String {
        String(rawValue)
    }
}
