/// Why a rebuild left the old views in place.
package enum RebuildError: Error, Hashable, Sendable {
    case read(RegistryReadError)
    case write(RegistryError)

    /// What was written is not what was folded.
    case differs([String])
}

extension RebuildError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .read(let error): error.description
        case .write(let error): error.description
        case .differs(let rows): "the new views differ from the log in \(rows.count) rows, first \(rows.first ?? "")"
        }
    }
}
