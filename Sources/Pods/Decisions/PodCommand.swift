/// What people ask of the pods.
package enum PodCommand: Hashable, Sendable {
    case create(NewPod)
    case tag(PodID, Tag)
    case untag(PodID, Tag)
    case set(PodID, AttributeKey, AttributeValue)
    case unset(PodID, AttributeKey)
    case claim(PodID, holder: String, until: Int64?)

    /// Moves the end of a claim that there is; `holder` is who holds it.
    case renew(PodID, holder: String, until: Int64?)
    case release(PodID, reason: String)
    case protect(PodID)
    case unprotect(PodID)
    case retire(PodID, reason: String, releasing: Bool)
    case changeImage(PodID, String)

    /// Has the pod's machine run a challenge.
    case place(PodID, ChallengeID)
    case remove(PodID, ChallengeID, reason: String)

    /// Has the reconciler leave the pod alone, a retired one's droplets too.
    case pause(PodID, reason: String)
    case resume(PodID, reason: String)

    /// Lets go of what a retired pod still has at DigitalOcean.
    case abandon(PodID, reason: String)

    /// Gives the serving machine, which has lost its key, another single-use token, of which this is the SHA-256.
    case rearm(PodID, tokenHash: [UInt8], expires: Int64)

    /// Makes a pod of a droplet that nothing in the log explains.
    case adopt(NewPod, dropletID: Int64, DropletSpecification)
}

extension PodCommand {
    /// The pod the command is about.
    package var podID: PodID {
        switch self {
        case .create(let pod), .adopt(let pod, _, _): pod.id
        case .tag(let id, _), .untag(let id, _), .set(let id, _, _), .unset(let id, _), .claim(let id, _, _),
            .renew(let id, _, _), .release(let id, _), .protect(let id), .unprotect(let id), .retire(let id, _, _),
            .changeImage(let id, _), .place(let id, _), .remove(let id, _, _), .pause(let id, _), .resume(let id, _),
            .abandon(let id, _), .rearm(let id, _, _):
            id
        }
    }
}

extension Fleet {
    /// Decides what the command adds to the history; deciding twice adds nothing the second time.
    package func decide(_ command: PodCommand, at point: DecisionPoint) throws(Refusal) -> [Proposal] {
        switch command {
        case .create(let pod): try create(pod, at: point)
        case .tag(let id, let tag): try self.tag(id, tag)
        case .untag(let id, let tag): try untag(id, tag)
        case .set(let id, let key, let value): try set(id, key, value)
        case .unset(let id, let key): try unset(id, key)
        case .claim(let id, let holder, let until): try claim(id, holder: holder, until: until, at: point)
        case .renew(let id, let holder, let until): try renew(id, holder: holder, until: until, at: point)
        case .release(let id, let reason): try release(id, reason: reason)
        case .protect(let id): try protect(id)
        case .unprotect(let id): try unprotect(id)
        case .retire(let id, let reason, let releasing): try retire(id, reason: reason, releasing: releasing)
        case .changeImage(let id, let image): try changeImage(id, to: image)
        case .place(let id, let challenge): try place(challenge, on: id)
        case .remove(let id, let challenge, let reason): try remove(challenge, from: id, reason: reason)
        case .pause(let id, let reason): try pause(id, reason: reason)
        case .resume(let id, let reason): try resume(id, reason: reason)
        case .abandon(let id, let reason): try abandon(id, reason: reason)
        case .rearm(let id, let hash, let expires): try rearm(id, tokenHash: hash, expires: expires, at: point)
        case .adopt(let pod, let droplet, let specification):
            try adopt(pod, dropletID: droplet, specification, at: point)
        }
    }

    func living(_ id: PodID) throws(Refusal) -> Pod {
        guard let pod = pods[try livingRow(id)] else { throw .unknownPod(id) }
        return pod
    }

    /// The row of a pod that is not retired.
    func livingRow(_ id: PodID) throws(Refusal) -> EventID {
        guard let row = rows[id], let isRetired = pods.read(row, \.isRetired) else { throw .unknownPod(id) }
        guard !isRetired else { throw .retired(id) }
        return row
    }
}
