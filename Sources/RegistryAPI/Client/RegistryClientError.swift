/// Why a call came to nothing, by what a caller can do about it; each holds a sentence for people.
package enum RegistryClientError: Error, Hashable, Sendable {
    /// Nobody answers at the address; nothing was carried out, or the message says that it may have been.
    case unreachable(String)

    /// No key, one that cannot be read, or one that is not valid.
    case unauthorized(String)

    /// The key is valid and does not allow it.
    case forbidden(String)
    case notFound(String)

    /// The registry has gone on since the caller looked, or says otherwise; look again and decide anew.
    case conflict(String)

    /// A safety rule stands against it.
    case refused(String)

    /// The machine belongs to an attempt that its pod has gone past; it should stop.
    case superseded(String)
    case invalid(String)
    case overloaded(String, retryAfter: Duration?)
    case timedOut(String)
    case server(String)

    /// The caller waits no more; doubtful when a change was on its way and may be carried out all the same.
    case cancelled(isDoubtful: Bool)
}

extension RegistryClientError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unreachable(let text), .unauthorized(let text), .forbidden(let text), .notFound(let text),
            .conflict(let text), .refused(let text), .superseded(let text), .invalid(let text),
            .overloaded(let text, retryAfter: _), .timedOut(let text), .server(let text):
            text
        case .cancelled(let isDoubtful):
            isDoubtful ? "interrupted; \(Self.doubt)" : "interrupted"
        }
    }
}

extension RegistryClientError {
    /// How long the server asked to be left alone.
    package var retryAfter: Duration? {
        guard case .overloaded(_, let delay) = self else { return nil }
        return delay
    }
}
