/// The boundaries at which a run can be disturbed; each has a number in its run.
package enum Step: Hashable, Sendable {
    package enum Request: String, Hashable, Sendable, CaseIterable {
        case create, delete, look, list, laterPage, other
    }

    /// A command reaches the log.
    case append

    /// A request reaches DigitalOcean.
    case request(Request)

    /// A reply reaches the reconciler.
    case reply

    /// The machine wakes by itself.
    case timer

    var isRequest: Bool {
        guard case .request = self else { return false }
        return true
    }
}
