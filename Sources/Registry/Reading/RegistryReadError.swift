package import EventLog
internal import LMDB
package import Pods

/// Why the history could not be opened or read.
package enum RegistryReadError: Error, Hashable, Sendable {
    case log(EventLogError)

    /// The entry is whole, yet its payload is none that its kind can have.
    case unreadable(position: EventID, UnreadablePayload)
}

extension RegistryReadError: LogFailure {
    package init(_ failure: EventLogError) {
        self = .log(failure)
    }
}

extension RegistryReadError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .log(let error): error.description
        case .unreadable(let position, let payload):
            "event \(position) cannot be read: \(payload); run `podledger verify`"
        }
    }
}

extension Recorded {
    func event() throws(RegistryReadError) -> RecordedEvent {
        do { return try RecordedEvent(self) } catch { throw .unreadable(position: EventID(position), error) }
    }
}
