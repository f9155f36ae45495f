/// A fact about the fleet, in the past tense; never changed, never removed.
package enum Event: Hashable, Sendable {
    case podCreated(id: PodID, image: String, template: TemplateReference?)
    case podTagged(Tag)
    case podUntagged(Tag)
    case attributeSet(AttributeKey, AttributeValue)
    case attributeUnset(AttributeKey)
    case podClaimed(holder: String, until: Int64?)
    case podReleased(reason: String)
    case podProtected
    case podUnprotected
    case podRetired(reason: String)

    /// The pod is to be made of another image; its machine is replaced for it.
    case podImageChanged(image: String)

    /// The reconciler leaves the pod alone until it is resumed.
    case podPaused(reason: String)
    case podResumed(reason: String)

    /// What a retired pod still has at DigitalOcean is let go of: nothing of it is deleted any more.
    case podAbandoned(reason: String)

    /// The serving machine has not beaten for too long; `lastBeat` is in Unix milliseconds, `nil` when it never did.
    case podSilent(attempt: EventID, lastBeat: Int64?)
    case podRecovered(attempt: EventID)

    /// The intent to create; `replacing` is the attempt that serves until this one can.
    case dropletRequested(DropletSpecification, replacing: EventID?)
    case dropletAccepted(attempt: EventID, dropletID: Int64)
    case dropletRefused(attempt: EventID, FailureClass, message: String)
    case dropletUnknown(attempt: EventID, message: String)
    case dropletAdopted(attempt: EventID, dropletID: Int64)
    case dropletActive(attempt: EventID, dropletID: Int64, ip: String)
    case dropletLost(attempt: EventID, dropletID: Int64?, reason: String)
    case dropletDeleteRequested(attempt: EventID, dropletID: Int64, reason: String)
    case dropletGone(attempt: EventID, dropletID: Int64)
    case dropletDuplicateFound(attempt: EventID, dropletID: Int64, keptDropletID: Int64)

    /// The droplet was seen switched off; the next `dropletActive` ends it.
    case dropletPoweredOff(attempt: EventID, dropletID: Int64)

    /// The intent to switch a machine on or to turn it off and on, durable before it is asked for.
    case dropletPowerRequested(attempt: EventID, dropletID: Int64, PowerAction, reason: String)

    /// From now on the droplet of `by` serves the pod, and that of `attempt` is on its way out.
    case dropletReplaced(attempt: EventID, by: EventID)

    /// The stream's challenge is this from now on, wherever it is placed.
    case challengeDefined(ChallengeDefinition)
    case challengeWithdrawn(ChallengeID, reason: String)

    /// The machine of the pod whose stream it is shall run the challenge.
    case challengePlaced(ChallengeID)
    case challengeRemoved(ChallengeID, reason: String)

    case keyIssued(KeyGrant)
    case keyEnrolled(secretHash: [UInt8], dropletID: Int64?)
    case keyRevoked(reason: String)

    /// `policy` is what it may and may not do, in one line.
    case reconcilerStarted(version: String, policy: String)
    case reconcilerStopped
    case reconcilerPaused(reason: String)
    case reconcilerResumed(reason: String)
    case reconcilerHeld(reason: String, droplets: [Int64] = [], isAboutSilence: Bool = false)

    /// A paused reconciler may make just the changes of the plan with this digest.
    case planApproved(digest: String, changes: Int, reason: String)
    case receiverStarted
    case receiverStopped
    case accountBound(team: String, name: String)

    /// The log was put back from a copy of itself; what else had come after `position` is not in it.
    case registryRestored(position: EventID, root: [UInt8], reason: String)

    /// Ids in the names of machines that the log knows nothing of; no pod may take them.
    case idsReserved([PodID])

    /// A kind this version does not know, kept as it was stored.
    case unrecognized(kind: UInt16, payload: [UInt8])
}
