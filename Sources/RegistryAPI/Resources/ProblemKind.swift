/// The stable name of what went wrong; clients decide by it, never by the text.
package enum ProblemKind: String, Hashable, Sendable, CaseIterable {
    case unknownPod = "unknown-pod"
    case unknownChallenge = "unknown-challenge"

    /// No orphan of the newest listing has this id.
    case unknownOrphan = "unknown-orphan"
    case unknownKey = "unknown-key"
    case unknownRoute = "unknown-route"
    case invalidRequest = "invalid-request"
    case conflict
    case versionMismatch = "version-mismatch"

    /// A safety rule stands against it.
    case refused
    case unauthorized
    case forbidden
    case tooLarge = "too-large"
    case overloaded

    /// This caller asks more often than it may.
    case tooManyRequests = "too-many-requests"

    /// The disk or the map under the registry is nearly full; nothing passes by itself.
    case noRoom = "no-room"

    /// The same `Idempotency-Key` came with another body.
    case commandReused = "command-reused"

    /// The machine belongs to an attempt that its pod has gone past; it should stop.
    case superseded
    case `internal`
}

extension ProblemKind {
    /// A URI reference relative to the server, as RFC 9457 asks for.
    package var uri: String {
        "/problems/\(rawValue)"
    }

    package init?(uri: String) {
        guard uri.hasPrefix("/problems/"), let kind = ProblemKind(rawValue: String(uri.dropFirst(10))) else {
            return nil
        }
        self = kind
    }

    package var status: Int {
        switch self {
        case .invalidRequest: 400
        case .unauthorized: 401
        case .forbidden: 403
        case .unknownPod, .unknownOrphan, .unknownChallenge, .unknownKey, .unknownRoute: 404
        case .conflict, .refused: 409
        case .superseded: 410
        case .versionMismatch: 412
        case .tooLarge: 413
        case .commandReused: 422
        case .tooManyRequests: 429
        case .internal: 500
        case .overloaded: 503
        case .noRoom: 507
        }
    }

    package var title: String {
        switch self {
        case .unknownPod: "There is no such pod"
        case .unknownOrphan: "There is no such orphan"
        case .unknownChallenge: "There is no such challenge"
        case .unknownKey: "There is no such key"
        case .unknownRoute: "There is nothing at this address"
        case .invalidRequest: "The request cannot be understood"
        case .conflict: "The registry says otherwise"
        case .versionMismatch: "It has changed meanwhile"
        case .refused: "A safety rule stands against it"
        case .unauthorized: "A valid key is needed"
        case .forbidden: "The key does not allow it"
        case .tooLarge: "The request is too large"
        case .overloaded: "The registry is busy"
        case .tooManyRequests: "The caller asks too often"
        case .noRoom: "The registry has no room for it"
        case .commandReused: "The command id belongs to another command"
        case .superseded: "The machine is superseded"
        case .internal: "The registry failed"
        }
    }
}
