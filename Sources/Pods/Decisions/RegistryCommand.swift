/// What concerns the registry as a whole.
package enum RegistryCommand: Hashable, Sendable {
    case startReconciler(version: String, policy: String)
    case stopReconciler
    case pauseReconciler(reason: String)

    /// Lifts a pause, and a hold only when `halt` names its event; where there is neither and nothing is named, accepts
    /// what keeps the reconciler from acting all the same.
    case resumeReconciler(reason: String, halt: EventID? = nil, accepting: Alarm? = nil)

    /// Says what a person accepts by resuming.
    case holdReconciler(Alarm)

    /// Lets a paused reconciler carry out the plan with this digest; adds nothing to one that is not paused.
    ///
    /// Each approval is a word of its own, since what the one before allowed may have failed without a trace.
    case approvePlan(digest: String, changes: Int, reason: String)
    case startReceiver
    case stopReceiver
    case bindAccount(team: String, name: String)

    /// The log was put back from a copy that ends at `position`, where the Merkle root is `root`.
    case restore(position: EventID, root: [UInt8], reason: String)

    /// Keeps ids from being given to pods; those the log knows already are passed by.
    case reserveIDs([PodID])
}

extension Fleet {
    package func decide(_ command: RegistryCommand, at point: DecisionPoint) throws(Refusal) -> [Proposal] {
        switch command {
        case .startReconciler(let version, let policy): own(.reconcilerStarted(version: version, policy: policy))
        case .stopReconciler: own(.reconcilerStopped)
        case .pauseReconciler(let reason): registry.pause == nil ? own(.reconcilerPaused(reason: reason)) : []
        case .resumeReconciler(let reason, let halt, let alarm): try resume(reason, lifting: halt, accepting: alarm)
        case .holdReconciler(let alarm): registry.hold == nil ? own(Event(alarm)) : []
        case .approvePlan(let digest, let changes, let reason):
            registry.pause == nil ? [] : own(.planApproved(digest: digest, changes: changes, reason: reason))
        case .startReceiver: own(.receiverStarted)
        case .stopReceiver: registry.isReceiverUp ? own(.receiverStopped) : []
        case .bindAccount(let team, let name): registry.account == nil ? own(.accountBound(team: team, name: name)) : []
        case .restore(let position, let root, let reason):
            restore(to: position, root: root, reason: reason, at: point)
        case .reserveIDs(let ids): reserve(ids)
        }
    }

    /// Nobody lifts what they have not seen: a hold, or a pause that came in place of the one they name.
    ///
    /// What a person accepts before the reconciler has written down that it holds is written down with their word.
    private func resume(
        _ reason: String,
        lifting halt: EventID?,
        accepting alarm: Alarm?
    ) throws(Refusal) -> [Proposal] {
        if let standing = registry.hold ?? registry.pause {
            guard halt == standing.event || halt == nil && registry.hold == nil else { throw .haltUnseen(standing) }
            return own(.reconcilerResumed(reason: reason))
        }
        guard halt == nil, let alarm else { return [] }
        return own(Event(alarm)) + own(.reconcilerResumed(reason: reason))
    }

    private func own(_ event: Event) -> [Proposal] {
        [Proposal(event, in: .registry)]
    }
}

extension Event {
    fileprivate init(_ alarm: Alarm) {
        self = .reconcilerHeld(reason: alarm.reason, droplets: alarm.droplets, isAboutSilence: alarm.isAboutSilence)
    }
}
