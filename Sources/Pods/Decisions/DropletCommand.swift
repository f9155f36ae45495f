/// What the reconciler asks the log to remember of a pod's droplets; each is checked again here, against the newest fleet.
package enum DropletCommand: Hashable, Sendable {
    /// The intent to create, which must be durable before the create leaves.
    ///
    /// While an attempt serves, another is asked for only to replace it.
    case request(pod: EventID, DropletRequest, replacing: EventID? = nil)
    case accept(attempt: EventID, dropletID: Int64)
    case refuse(attempt: EventID, FailureClass, message: String)
    case doubt(attempt: EventID, message: String)
    case adopt(attempt: EventID, dropletID: Int64)
    case activate(attempt: EventID, ip: String)
    case lose(attempt: EventID, reason: String)
    case noteDuplicate(attempt: EventID, dropletID: Int64, keptDropletID: Int64)
    case delete(attempt: EventID, dropletID: Int64, reason: String, because: EventID)
    case confirmGone(attempt: EventID, dropletID: Int64)
    case notePowerOff(attempt: EventID)

    /// The intent to switch a droplet on, or off and on; durable before it is asked for.
    case requestPower(attempt: EventID, PowerAction, reason: String, because: EventID)

    /// Hands the pod over: to a successor that is ready, or back to the serving attempt when the successor is given up.
    case replace(attempt: EventID, by: EventID)

    /// The serving machine has not beaten since `lastBeat`, in Unix milliseconds; `nil` when it never did.
    case silence(attempt: EventID, lastBeat: Int64?)
    case recover(attempt: EventID)
}

extension Fleet {
    package func decide(_ command: DropletCommand, at point: DecisionPoint) throws(Refusal) -> [Proposal] {
        switch command {
        case .request(let row, let request, let replaced):
            try self.request(request, for: row, replacing: replaced, at: point)
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
        case .notePowerOff(let id):
            try notePowerOff(id)
        case .requestPower(let id, let action, let reason, let cause):
            try requestPower(id, action, reason: reason, because: cause)
        case .replace(let id, let successor):
            try replace(id, by: successor)
        case .silence(let id, let lastBeat):
            try silence(id, lastBeat: lastBeat)
        case .recover(let id):
            try recover(id)
        }
    }

    func attempt(_ id: EventID) throws(Refusal) -> Attempt {
        guard let attempt = attempts[id] else { throw .unknownAttempt(id) }
        return attempt
    }
}
