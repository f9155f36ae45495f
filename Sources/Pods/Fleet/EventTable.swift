/// Values by the event that made each, side by side in the order of their making; none is ever taken out.
///
/// Whoever looks through thousands of them asks with a closure, which sees each where it stands: a copy of a pod takes a
/// count of a dozen references. What asks is public: a compiler puts a closure and what calls it together only there.
public struct EventTable<Value> {
    @usableFromInline private(set) var places = EventPlaces()
    public private(set) var values: [Value] = []

    package init() {}
}

extension EventTable: Equatable where Value: Equatable {
    public static func == (left: Self, right: Self) -> Bool {
        left.values == right.values
    }
}

extension EventTable: Hashable where Value: Hashable {
    public func hash(into hasher: inout Hasher) {
        hasher.combine(values)
    }
}
extension EventTable: Sendable where Value: Sendable {}

extension EventTable {
    @inlinable public var count: Int { values.count }
    @inlinable public var isEmpty: Bool { values.isEmpty }

    @inlinable public func contains(_ id: EventID) -> Bool {
        places[id] != nil
    }

    @inlinable public subscript(id: EventID) -> Value? {
        places[id].map { values[$0] }
    }

    /// What `body` finds of a value where it stands; `nil` when there is none.
    ///
    /// A key path as `body` copies no more than what it leads to; a closure that calls others may copy the value.
    @inlinable public func read<Found>(_ id: EventID, _ body: (Value) -> Found) -> Found? {
        guard let place = places[id] else { return nil }
        let values = values.span
        return body(values[place])
    }

    /// Hands on every value where it stands.
    @inlinable public func each(_ body: (Value) -> Void) {
        let values = values.span
        for place in values.indices { body(values[place]) }
    }

    /// What `body` finds of each value where it stands, but for those it finds nothing of.
    @inlinable public func compactMap<Found>(_ body: (Value) -> Found?) -> [Found] {
        var found: [Found] = []
        each { value in
            if let one = body(value) { found.append(one) }
        }
        return found
    }

    package var ids: [EventID] { places.ids }

    mutating func put(_ value: Value, madeBy id: EventID) {
        if let place = places[id] {
            values[place] = value
        } else {
            places.append(id)
            values.append(value)
        }
    }

    /// Changes a value where it stands, and does nothing when there is none.
    mutating func change(_ id: EventID, _ body: (inout Value) -> Void) {
        guard let place = places[id] else { return }
        body(&values[place])
    }
}
