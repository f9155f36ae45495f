/// Why a command adds nothing to the history.
package enum Refusal: Error, Hashable, Sendable {
    case unknownPod(PodID)
    case retired(PodID)
    case idTaken(PodID)

    /// A machine is, or was, named for a pod of this id that the log knows nothing of.
    case idReserved(PodID)
    case reservedTag(Tag)
    case registryOwned(AttributeKey)
    case secretInClear(AttributeKey)
    case valueTooLong(AttributeKey, byteCount: Int)
    case unsuitableHolder
    case imageMissing
    case unsuitableImage
    case claimed(PodID, holder: String)
    case notClaimed(PodID)
    case claimInThePast(PodID)
    case protected(PodID)
    case paused(PodID)
    case notRetired(PodID)

    /// A retired pod that has nothing left to let go of.
    case nothingOpen(PodID)
    case notExpectedToBeat(PodID)
    case unknownChallenge(ChallengeID)
    case withdrawn(ChallengeID)

    /// The challenge is there, with another name, image or ports.
    case definedOtherwise(ChallengeID)
    case placed(ChallengeID, podCount: Int)
    case unsuitableChallengeName
    case tooManyPorts(maximum: Int)
    case notAnAgent(PodID)

    /// The pod's machine was there before the pod, and so was never given a key.
    case keyless(PodID)
    case noPlaceLeft(PodID, maximum: Int)
    case noAttributeLeft(PodID, maximum: Int)
    case unknownKey(EventID)
    case keyRevoked(EventID)
    case keyExpired(EventID)
    case enrolledOtherwise(EventID)
    case unknownAttempt(EventID)

    /// The machine belongs to an attempt that its pod has gone past.
    case superseded(EventID)

    /// The pod already has, or may have, a droplet.
    case attemptOpen(EventID)

    /// The attempt is not in a phase in which this can have happened.
    case outOfTurn(EventID, Attempt.Phase)

    /// The attempt's machine cannot serve yet.
    case unready(EventID)

    /// The droplet runs and beats, as far as the log knows.
    case powerUncalledFor(EventID, PowerAction)

    /// The droplet is another attempt's, or a proven duplicate, which has been given up.
    case dropletTaken(Int64)

    /// Nothing in the log allows the deletion of this droplet.
    case unlicensedDeletion(dropletID: Int64)

    /// The reconciler is halted by another event than the one that was named.
    case haltUnseen(RegistryState.Halt)
}

extension Refusal: CustomStringConvertible {
    /// A sentence that ends with what to do.
    package var description: String {
        switch self {
        case .unknownPod(let id): "there is no pod '\(id)'; `podctl pods` lists those there are"
        case .retired(let id): "pod '\(id)' is retired; only its history can be read"
        case .idTaken(let id): "the id '\(id)' is or was in use, and an id is never used twice; choose another"
        case .idReserved(let id):
            "the id '\(id)' is reserved: a machine named for it exists, or existed, that this log knows nothing of; "
                + "choose another"
        case .reservedTag(let tag):
            "the tag '\(tag)' is set when a pod is created and never changes; create another pod"
        case .registryOwned(let key): "'\(key)' is set by the registry alone"
        case .secretInClear(let key):
            "'\(key)' names a secret, which the log must never hold in clear; keep it outside or use another key"
        case .valueTooLong(let key, let byteCount):
            "the value of '\(key)' has \(byteCount) bytes; at most \(AttributeValue.byteCountMaximum) are kept"
        case .unsuitableHolder: "a holder is 1 to 64 bytes without control characters"
        case .imageMissing: "a pod needs an image; name one, or a template that has one"
        case .unsuitableImage: "an image is 1 to 255 bytes without control characters or spaces"
        case .claimed(let id, let holder): "pod '\(id)' is claimed by '\(holder)'; release it first"
        case .notClaimed(let id): "pod '\(id)' is not claimed"
        case .claimInThePast(let id): "the claim on pod '\(id)' would already be over; give a later time"
        case .protected(let id): "pod '\(id)' is protected; unprotect it first"
        case .paused(let id): "pod '\(id)' is paused; resume it first"
        case .notRetired(let id): "pod '\(id)' is not retired; retire it first"
        case .nothingOpen(let id): "pod '\(id)' has no droplet left; there is nothing to abandon"
        case .notExpectedToBeat(let id): "pod '\(id)' is not expected to beat, so it cannot be silent"
        case .unknownChallenge(let id): "there is no challenge '\(id)'; `podctl challenges` lists those there are"
        case .withdrawn(let id): "challenge '\(id)' is withdrawn; define it again first"
        case .definedOtherwise(let id):
            "challenge '\(id)' is defined otherwise; `podctl challenge define --replace` changes it wherever it is placed"
        case .placed(let id, let count):
            "challenge '\(id)' is still placed on \(count == 1 ? "a pod" : "\(count) pods"); remove it there first, or "
                + "withdraw it with `--remove`"
        case .unsuitableChallengeName: "a challenge's name is 1 to 100 bytes without control characters"
        case .tooManyPorts(let maximum): "a challenge has at most \(maximum) ports"
        case .notAnAgent(let id): "pod '\(id)' is no agent; challenges are placed on pods created with the tag 'agent'"
        case .keyless(let id):
            "pod '\(id)' was made of a droplet that was there before it, whose machine has no key and hears of no "
                + "challenge; retire it and create an agent"
        case .noPlaceLeft(let id, let maximum): "pod '\(id)' has \(maximum) challenges already; choose another pod"
        case .noAttributeLeft(let id, let maximum):
            "pod '\(id)' has \(maximum) attributes that begin with 'self.' already; unset one first"
        case .unknownKey(let id): "there is no key \(id)"
        case .keyRevoked(let id): "key \(id) is revoked; ask for a new one"
        case .keyExpired(let id): "key \(id) has expired; ask for a new one"
        case .enrolledOtherwise(let id): "key \(id) was already enrolled with another secret; nobody else may use it"
        case .unknownAttempt(let id): "there is no attempt \(id)"
        case .superseded(let id): "attempt \(id) is superseded; this machine should stop"
        case .attemptOpen(let id): "attempt \(id) of the pod is still open"
        case .outOfTurn(let id, let phase): "attempt \(id) is \(phase.rawValue) already"
        case .unready(let id): "the machine of attempt \(id) is not ready to serve; wait until it runs and has enrolled"
        case .powerUncalledFor(let id, let action):
            "attempt \(id) needs no \(action.rawValue): its droplet was not seen off, nor its pod silent, since the last"
        case .dropletTaken(let droplet): "droplet \(droplet) belongs to another attempt, or is a duplicate already"
        case .unlicensedDeletion(let droplet):
            "droplet \(droplet) may not be deleted: its pod is not retired, nothing replaced it and it is no duplicate"
        case .haltUnseen(let halt):
            "event \(halt.event) halts the reconciler, and the request does not name it: \(halt.reason); see `podctl "
                + "reconciler status`, then resume it again"
        }
    }
}
