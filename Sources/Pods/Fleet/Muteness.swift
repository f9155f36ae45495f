/// Why nobody can hear a machine.
package enum Muteness: Hashable, Sendable {
    /// Its key was revoked with this event.
    case revoked(EventID)

    /// It was given this key, and has not enrolled with it yet.
    case rearmed(EventID)

    /// Since when.
    package var event: EventID {
        switch self {
        case .revoked(let event), .rearmed(let event): event
        }
    }
}

extension Muteness: CustomStringConvertible {
    package var description: String {
        switch self {
        case .revoked(let event): "its key was revoked with event \(event)"
        case .rearmed(let key): "it was given key \(key) and has not enrolled with it yet"
        }
    }
}
