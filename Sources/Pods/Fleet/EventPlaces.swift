/// Where values stand in an array, by the event that made each.
public struct EventPlaces: Sendable {
    @usableFromInline struct Slot: Sendable {
        @usableFromInline fileprivate(set) var id = EventID.nobody
        @usableFromInline fileprivate(set) var place = 0
    }

    @usableFromInline private(set) var slots = Array(repeating: Slot(), count: 16)

    /// The events that have a place, in the order of their places.
    package private(set) var ids: [EventID] = []

    init() {}

    @inlinable public subscript(id: EventID) -> Int? {
        let slot = slots[index(of: id)]
        return slot.id == id && id != .nobody ? slot.place : nil
    }

    /// The event's slot, or the empty one where it would be; half of them are empty, so that a search is short.
    @inlinable func index(of id: EventID) -> Int {
        let mask = slots.count - 1
        var index = id.home(among: slots.count)
        while slots[index].id != id, slots[index].id != .nobody { index = (index + 1) & mask }
        return index
    }

    /// Gives an event that has no place the next one.
    mutating func append(_ id: EventID) {
        settle(id, at: ids.count)
        ids.append(id)
        guard ids.count * 2 > slots.count else { return }
        slots = Array(repeating: Slot(), count: slots.count * 2)
        for (place, id) in ids.enumerated() { settle(id, at: place) }
    }

    private mutating func settle(_ id: EventID, at place: Int) {
        slots[index(of: id)] = Slot(id: id, place: place)
    }
}
