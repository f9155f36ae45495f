/// The ways in which a step can go wrong.
///
/// A delivery that arrives twice by the network's doing cannot happen to a create, which leaves once on a fresh
/// connection; ``requestDoubled`` stands for a proxy that breaks that promise.
package enum MishapKind: String, CaseIterable, Hashable, Sendable {
    case crashBefore
    case crashAfter

    /// What is underway lands only after ``Delays/landing``.
    case crashWithLateLanding
    case requestLost
    case replyLost

    /// The client has long given up when the request lands.
    case landsLate
    case requestDoubled
    case failedUndone
    case failedDone
    case rateLimited
    case unauthorized
    case quotaReached
    case regionClosed

    /// The log is overloaded and refuses a command.
    case logRefuses

    /// The machine sees the fleet as it was three events before.
    case staleFleet

    /// Pages as they were three listings before.
    case staleListing
    case emptyListing

    /// A listing that ends after the first page and says so of the whole.
    case shortListing
    case failedPage
    case clockForward
    case clockBack
    case outsiderDeletes
    case outsiderRetags
    case outsiderRenames
    case outsiderPowersOff
    case outsiderLocks
    case receiverDown
}

extension MishapKind {
    /// Whether it can strike at a step of that kind.
    package func applies(to step: Step) -> Bool {
        switch self {
        case .crashBefore, .crashAfter, .crashWithLateLanding, .clockForward, .clockBack, .outsiderDeletes,
            .outsiderRetags, .outsiderRenames, .outsiderPowersOff, .outsiderLocks, .receiverDown:
            true
        case .requestLost, .replyLost, .landsLate, .failedUndone, .failedDone, .rateLimited, .unauthorized:
            step.isRequest
        case .requestDoubled, .quotaReached, .regionClosed: step == .request(.create)
        case .logRefuses: step == .append
        case .staleFleet: step == .timer
        case .staleListing, .emptyListing, .shortListing: step == .request(.list)
        case .failedPage: step == .request(.laterPage)
        }
    }

    /// Whether somebody changes the account behind the reconciler's back.
    package var isOutsider: Bool {
        switch self {
        case .outsiderDeletes, .outsiderRetags, .outsiderRenames, .outsiderPowersOff, .outsiderLocks: true
        default: false
        }
    }
}
