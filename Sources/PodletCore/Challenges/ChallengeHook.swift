package import RegistryAPI

/// Starts and stops challenges on a machine, in whatever way the machine does that.
package protocol ChallengeHook: Sendable {
    /// Returns once it is done, or throws; asked for the same again it finds it done.
    func carryOut(_ step: HookStep) async throws(HookFailure)
}

/// One thing for a hook to do.
package struct HookStep: Hashable, Sendable {
    package enum Verb: String, Hashable, Sendable {
        case start
        case stop
    }

    package let verb: Verb
    package let order: ChallengeOrder

    package init(_ verb: Verb, _ order: ChallengeOrder) {
        self.verb = verb
        self.order = order
    }
}

/// Why a hook did not do what it was asked for.
package enum HookFailure: Error, Hashable, Sendable {
    /// It never ran, so that nothing has changed.
    case notRun(String)

    /// It may have done a part.
    case failed(String)
}

extension HookFailure: CustomStringConvertible {
    package var description: String {
        switch self {
        case .notRun(let text), .failed(let text): text
        }
    }
}
