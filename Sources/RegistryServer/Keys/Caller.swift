internal import Pods
internal import Registry

/// Who sends a request, as their key proves it.
struct Caller: Hashable, Sendable {
    enum Standing: Hashable, Sendable {
        /// A route that is open to all was asked without looking at a key.
        case anyone
        case person(KeyGrant.Role)

        /// A machine that holds the single-use token of its user data, and may only enrol with it.
        case token(KeyGrant.Machine)

        /// A machine that has enrolled, with a secret of its own.
        case machine(KeyGrant.Machine)
    }

    let key: EventID
    let standing: Standing

    /// The machine that asks, with a token or a key of its own.
    var machine: KeyGrant.Machine? {
        switch standing {
        case .token(let machine), .machine(let machine): machine
        case .anyone, .person: nil
        }
    }

    static let anyone = Caller(key: .registry, standing: .anyone)

    /// What the log names people with, before the position of their key.
    static let actorPrefix = "key:"

    /// As whom the log names the caller: a person by their key, a machine by the attempt that it came of.
    var actor: String {
        switch standing {
        case .anyone: Author.registry.actor
        case .person: "\(Self.actorPrefix)\(key)"
        case .token(let machine), .machine(let machine): "machine:\(machine.attempt)"
        }
    }
}
