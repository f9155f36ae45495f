package import EventLog

/// Why a copy did not become a registry.
package enum RestoreError: Error, Hashable, Sendable {
    case copy(CopyError)
    case read(RegistryReadError)
    case rebuild(RebuildError)
    case write(RegistryError)

    /// New views are not what the log amounts to.
    case differs([String])
}

extension RestoreError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .copy(let error): error.description
        case .read(let error): error.description
        case .rebuild(let error): error.description
        case .write(let error): error.description
        case .differs(let rows): "the new views differ from the log in \(rows.count) rows, first \(rows.first ?? "")"
        }
    }
}
