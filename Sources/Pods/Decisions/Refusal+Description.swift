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
        case .column(let key):
            "'\(key)' is a column of every pod, behind which selectors would never find an attribute; \(Self.remedy(for: key))"
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
        case .claimOver(let id): "the claim on pod '\(id)' is over; claim it again"
        case .heldOtherwise(let id, let holder):
            "pod '\(id)' is claimed by '\(holder)'; whoever renews the claim names its holder"
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
        case .unknownKey(let id): "there is no key \(id); `podctl keys --machines` lists those there are"
        case .keyRevoked(let id): "key \(id) is revoked; ask for a new one"
        case .keyExpired(let id): "key \(id) has expired; ask for a new one"
        case .unsuitableLabel: "a key's label is 1 to 64 bytes without control characters"
        case .keyWithoutFuture: "the key would be over before it is issued; give a later time"
        case .lastAdminKey(let id):
            """
            without key \(id) there would be no key for an admin that does not expire, and in the end nobody who could issue \
            keys; issue another first, without an end
            """
        case .unserved(let id): "no droplet serves pod '\(id)'; whatever is made for it is given a key of its own"
        case .unarmed(let id):
            "the machine of pod '\(id)' never had a key; make a pod from a template to have one that beats"
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

    /// The command that changes what the column shows.
    private static func remedy(for column: AttributeKey) -> String {
        switch column.rawValue {
        case "claim": "`podctl pod claim` claims the pod"
        case "image": "`podctl pod image` changes its image"
        case "challenge": "`podctl challenge place` places one"
        default: "choose another key"
        }
    }
}
