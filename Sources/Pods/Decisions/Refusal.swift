/// Why a command adds nothing to the history.
package enum Refusal: Error, Hashable, Sendable {
    case unknownPod(PodID)
    case retired(PodID)
    case idTaken(PodID)

    /// A machine is, or was, named for a pod of this id that the log knows nothing of.
    case idReserved(PodID)
    case reservedTag(Tag)
    case registryOwned(AttributeKey)

    /// Selectors would take the name for the column, and never find the attribute.
    case column(AttributeKey)
    case secretInClear(AttributeKey)
    case valueTooLong(AttributeKey, byteCount: Int)
    case unsuitableHolder
    case imageMissing
    case unsuitableImage
    case claimed(PodID, holder: String)
    case notClaimed(PodID)
    case claimInThePast(PodID)

    /// The claim that was to be renewed has ended, though nobody has released it yet.
    case claimOver(PodID)
    case heldOtherwise(PodID, holder: String)
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
    case unsuitableLabel

    /// The key would be over before it is issued.
    case keyWithoutFuture
    case lastAdminKey(EventID)

    /// No droplet serves the pod, so that there is no machine to give a key to.
    case unserved(PodID)

    /// The pod's machine never had a key that it could have lost.
    case unarmed(PodID)
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
