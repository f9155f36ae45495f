package import Pods

extension Plan {
    /// Whether the plan is carried out.
    package enum Mode: Hashable, Sendable {
        case acting

        /// Not yet, or no longer, sure enough of the account to act.
        case observing(reason: String)

        /// A person stopped it.
        case paused(reason: String, event: EventID)

        /// It stopped itself; a person has to resume it.
        case held(reason: String, event: EventID)
    }
}

extension Plan.Mode {
    package enum Name: String, Hashable, Sendable, CaseIterable {
        case acting
        case observing
        case paused
        case held
    }

    package var name: Name {
        switch self {
        case .acting: .acting
        case .observing: .observing
        case .paused: .paused
        case .held: .held
        }
    }
}

extension Plan.Mode: CustomStringConvertible {
    package var description: String {
        switch self {
        case .acting: "acting"
        case .observing(let reason): "observing only: \(reason)"
        case .paused(let reason, let event): "paused by event \(event): \(reason)"
        case .held(let reason, let event): "holding since event \(event): \(reason)"
        }
    }
}
