internal import Pods
internal import RegistryAPI

/// Who may ask a route.
enum Access: Hashable, Sendable {
    case anyone

    /// People with this role, or a higher one.
    case role(KeyGrant.Role)

    /// A machine that has its single-use token still.
    case token

    /// A machine that has enrolled.
    case machine

    /// Operators, and enrolled machines for what is their own.
    case operatorOrMachine
}

extension Access {
    /// Lets the caller through, or says what the key lacks.
    func admit(_ caller: Caller) throws(Rejection) {
        guard !allows(caller.standing) else { return }
        throw Rejection(.forbidden, "this key is good for less; \(requirement)")
    }

    private func allows(_ standing: Caller.Standing) -> Bool {
        switch (self, standing) {
        case (.anyone, _), (.token, .token), (.machine, .machine), (.operatorOrMachine, .machine): true
        case (.role(let least), .person(let role)): role.rank >= least.rank
        case (.operatorOrMachine, .person(let role)): role.rank >= KeyGrant.Role.operator.rank
        default: false
        }
    }

    private var requirement: String {
        switch self {
        case .anyone: "anyone may ask this"
        case .role(let role): "it takes the role '\(role.rawValue)' or a higher one"
        case .token: "only a machine's single-use token enrols"
        case .machine: "only a machine that has enrolled may ask this"
        case .operatorOrMachine: "ask with an operator's key, or as a machine that has enrolled"
        }
    }
}

extension KeyGrant.Role {
    fileprivate var rank: Int {
        switch self {
        case .pod: 0
        case .viewer: 1
        case .operator: 2
        case .admin: 3
        }
    }
}
