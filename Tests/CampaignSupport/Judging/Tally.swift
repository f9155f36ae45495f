internal import Pods
internal import Reconciler

/// What was met in one run or in many, so that what is said of it is not said of nothing.
package struct Tally: Sendable {
    package var runCount = 0
    package var stepCount = 0
    package var mishaps: [MishapKind: Int] = [:]
    package var actions: [String: Int] = [:]
    package var conditions: [String: Int] = [:]
    package var modes: [String: Int] = [:]
    package var failures: [String: Int] = [:]
    package var events: [String: Int] = [:]

    mutating func note(_ event: Event) {
        let name = String(describing: event).prefix { $0 != "(" }
        events[String(name), default: 0] += 1
        if case .dropletRefused(_, let failure, _) = event { failures[failure.rawValue, default: 0] += 1 }
    }

    mutating func note(_ steps: [Step]) {
        runCount += 1
        stepCount += steps.count
    }

    package mutating func add(_ other: Tally) {
        runCount += other.runCount
        stepCount += other.stepCount
        mishaps.merge(other.mishaps, uniquingKeysWith: +)
        actions.merge(other.actions, uniquingKeysWith: +)
        conditions.merge(other.conditions, uniquingKeysWith: +)
        modes.merge(other.modes, uniquingKeysWith: +)
        failures.merge(other.failures, uniquingKeysWith: +)
        events.merge(other.events, uniquingKeysWith: +)
    }

    /// The classes that were never met.
    package var gaps: [String] {
        MishapKind.allCases.filter { mishaps[$0] == nil }.map { "mishap \($0)" }
            + Action.Kind.names.filter { actions[$0] == nil }.map { "action \($0)" }
            + Condition.Name.allCases.filter { conditions[$0.rawValue] == nil }.map { "condition \($0)" }
            + Plan.Mode.names.filter { modes[$0] == nil }.map { "mode \($0)" }
            + ["invalid", "quota", "transient", "unauthorized"].filter { failures[$0] == nil }.map { "failure \($0)" }
    }
}

extension Action.Kind {
    static let names = [
        "create", "adopt", "activate", "lose", "replace", "noteDuplicate", "requestDeletion", "delete", "look",
        "confirmGone", "tag", "untag", "silence", "recover", "notePowerOff", "requestPower", "power", "probe",
    ]

    var name: String {
        String(String(describing: self).prefix { $0 != "(" })
    }
}

extension Plan.Mode {
    static let names = ["acting", "observing", "paused", "held"]

    var name: String {
        switch self {
        case .acting: "acting"
        case .observing: "observing"
        case .paused: "paused"
        case .held: "held"
        }
    }
}
