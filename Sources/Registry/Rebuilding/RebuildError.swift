/// Why a rebuild left the old views in place.
package enum RebuildError: Error, Hashable, Sendable {
    case read(RegistryReadError)
    case write(RegistryError)

    /// What was written is not what was folded.
    case differs([String])

    /// Another rebuild of this registry is under way.
    case underWay

    /// Whoever asked for it left; the next rebuild goes on from here.
    case interrupted
}

extension RebuildError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .read(let error): error.description
        case .write(let error): error.description
        case .differs(let rows): "the new views differ from the log in \(rows.count) rows, first \(rows.first ?? "")"
        case .underWay: "a rebuild is under way already; wait for its end"
        case .interrupted: "the rebuild was interrupted and the old views are in place; run it again and it goes on"
        }
    }
}
