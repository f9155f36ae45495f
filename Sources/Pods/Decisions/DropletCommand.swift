/// What the reconciler asks the log to remember of a pod's droplets; each is checked again here, against the newest fleet.
package enum DropletCommand: Hashable, Sendable {
    /// The intent to create, which must be durable before the create leaves.
    case request(pod: EventID, DropletRequest)
    case accept(attempt: EventID, dropletID: Int64)
    case refuse(attempt: EventID, FailureClass, message: String)
    case doubt(attempt: EventID, message: String)
    case adopt(attempt: EventID, dropletID: Int64)
    case activate(attempt: EventID, ip: String)
    case lose(attempt: EventID, reason: String)
    case noteDuplicate(attempt: EventID, dropletID: Int64, keptDropletID: Int64)
    case delete(attempt: EventID, dropletID: Int64, reason: String, because: EventID)
    case confirmGone(attempt: EventID, dropletID: Int64)
}

/// What a new attempt is to be made of.
package struct DropletRequest: Hashable, Sendable {
    package let region: String
    package let size: String
    package let image: String
    package let registry: String

    /// SHA-256 of the single-use secret in the machine's user data; `nil` when the machine is given none.
    package let tokenHash: [UInt8]?

    /// Unix milliseconds until which the machine may enrol.
    package let tokenExpires: Int64

    package init(
        region: String,
        size: String,
        image: String,
        registry: String,
        tokenHash: [UInt8]?,
        tokenExpires: Int64
    ) {
        self.region = region
        self.size = size
        self.image = image
        self.registry = registry
        self.tokenHash = tokenHash
        self.tokenExpires = tokenExpires
    }
}

extension Fleet {
    package func decide(_ command: DropletCommand, at point: DecisionPoint) throws(Refusal) -> [Proposal] {
        switch command {
        case .request(let row, let request):
            try self.request(request, for: row, at: point)
        case .accept(let id, let droplet):
            try accept(id, dropletID: droplet)
        case .refuse(let id, let failure, let message):
            try refuse(id, failure, message: message)
        case .doubt(let id, let message):
            try doubt(id, message: message)
        case .adopt(let id, let droplet):
            try adopt(id, dropletID: droplet)
        case .activate(let id, let ip):
            try activate(id, ip: ip)
        case .lose(let id, let reason):
            try lose(id, reason: reason)
        case .noteDuplicate(let id, let droplet, let kept):
            try noteDuplicate(id, dropletID: droplet, kept: kept)
        case .delete(let id, let droplet, let reason, let cause):
            try delete(id, dropletID: droplet, reason: reason, because: cause)
        case .confirmGone(let id, let droplet):
            try confirmGone(id, dropletID: droplet)
        }
    }

    func attempt(_ id: EventID) throws(Refusal) -> Attempt {
        guard let attempt = attempts[id] else { throw .unknownAttempt(id) }
        return attempt
    }
}
