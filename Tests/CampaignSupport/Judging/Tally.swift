package import Pods
package import Reconciler

/// What was met in one run or in many, so that what is said of it is not said of nothing.
package struct Tally: Sendable {
    package var runCount = 0
    package var stepCount = 0
    package var mishaps: [MishapKind: Int] = [:]
    package var actions: [Action.Kind.Name: Int] = [:]
    package var conditions: [Condition.Name: Int] = [:]
    package var modes: [Plan.Mode.Name: Int] = [:]
    package var failures: [FailureClass: Int] = [:]
    package var events: [String: Int] = [:]

    mutating func note(_ event: Event) {
        let name = String(describing: event).prefix { $0 != "(" }
        events[String(name), default: 0] += 1
        if case .dropletRefused(_, let failure, _) = event { failures[failure, default: 0] += 1 }
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
            + Action.Kind.Name.allCases.filter { actions[$0] == nil }.map { "action \($0.rawValue)" }
            + Condition.Name.allCases.filter { conditions[$0] == nil }.map { "condition \($0.rawValue)" }
            + Plan.Mode.Name.allCases.filter { modes[$0] == nil }.map { "mode \($0.rawValue)" }
            + FailureClass.allCases.filter { failures[$0] == nil }.map { "failure \($0.rawValue)" }
    }
}
