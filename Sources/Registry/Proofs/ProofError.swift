package import Pods
package import Transparency

/// Why nothing was signed or proven.
package enum ProofError: Error, Hashable, Sendable {
    case read(RegistryReadError)
    case write(RegistryError)
    case signing(SigningError)

    /// No checkpoint was signed of a log so long.
    case notSigned(size: EventID)

    /// The earlier size is the larger one.
    case disordered(earlier: EventID, later: EventID)

    /// Positions begin at 1 and end at the head.
    case noEvent(EventID, head: EventID)
}

extension ProofError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .read(let error): error.description
        case .write(let error): error.description
        case .signing(let error): error.description
        case .notSigned(let size):
            "no checkpoint of \(size) events, or more, was signed; sign one with `podledger checkpoint`"
        case .disordered(let earlier, let later): "\(earlier) events are not the beginning of \(later); swap them"
        case .noEvent(let position, let head):
            "there is no event at position \(position); the log's events are at 1 to \(head)"
        }
    }
}
