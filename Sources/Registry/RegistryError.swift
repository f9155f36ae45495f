package import EventLog
internal import LMDB
package import Pods

/// Why a command changed nothing, as far as is known.
package enum RegistryError: Error, Hashable, Sendable {
    case refused(Refusal)

    /// The pod, or the challenge, has changed since; read it again and decide anew.
    case versionMismatch(expected: UInt32, actual: UInt32)

    /// The command id stands for another command already.
    case commandReused
    case tooLarge

    /// Too many commands wait; nothing of this one was done.
    case overloaded
    case closed

    /// The disk or the map is nearly full, and what is left is for more urgent commands.
    case noRoom(Shortage)

    /// The store failed; nothing was changed, unless it was a commit that failed: then nobody knows.
    case store(String)
}

extension RegistryError {
    init(_ failure: AppendError<Refusal>) {
        self =
            switch failure {
            case .refused(let refusal): .refused(refusal)
            case .conflict(_, let expected, let actual): .versionMismatch(expected: expected, actual: actual)
            case .commandReused: .commandReused
            case .tooLarge: .tooLarge
            case .store(let error): .store(EventLogError.store(error).description)
            case .noRoom(let shortage): .noRoom(shortage)
            case .overloaded: .overloaded
            case .closed: .closed
            }
    }
}

extension RegistryError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .refused(let refusal): refusal.description
        case .versionMismatch(let expected, let actual):
            "it is at version \(actual) now, not \(expected); read it again and decide anew"
        case .commandReused: "this idempotency key was used for another request; choose a new one"
        case .tooLarge: "the command makes too many events at once; split it"
        case .overloaded: "too many commands are waiting; try again in a moment"
        case .noRoom(let shortage): shortage.description
        case .closed: "the registry is closing; try again when it is back"
        case .store(let problem): problem
        }
    }
}
