package import RegistryAPI

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
