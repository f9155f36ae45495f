internal import Pods

extension Planner {
    /// So many soundings in a row without an answer make a witness: one may fail for reasons of its own.
    private static let witnessCount = 2

    func health(of attempt: Attempt, _ pod: Pod) -> Health {
        if pod.silence != nil, pod.lastingSilence == nil { return .recovered }
        if let muteness = fleet.muteness(of: attempt) { return .unhearable(muteness) }
        let deadline = memory.vigil.deadline(of: pod.row, policy)
        let isOver = deadline.map { now.boot >= $0 } ?? false
        if pod.silence != nil { return isOver ? healthOfSilent(attempt, pod) : .silent(until: deadline) }
        if pod.hasBeaten(attempt) { return isOver ? .overdue : .well }
        guard pod.isExpectedToBeat else { return .well }
        guard isOver else { return .starting(until: deadline) }
        return attempt.isEnrolled ? .overdue : .neverHeard
    }

    private func healthOfSilent(_ attempt: Attempt, _ pod: Pod) -> Health {
        guard let sounding = memory.sounding(of: pod.row), sounding.unansweredCount >= Self.witnessCount else {
            return .doubtful(memory.sounding(of: pod.row))
        }
        return isCycled(attempt) ? .dead : .unresponsive
    }

    /// Whether the attempt's one power cycle was carried out, or may have been.
    private func isCycled(_ attempt: Attempt) -> Bool {
        guard attempt.powerCycleCount > 0, let power = attempt.power else { return false }
        return power.action != .powerCycle || !memory.isUnspent(power.event)
    }

    /// Why the serving machine is to be replaced for its health, and because of which event; `nil` at any doubt.
    func failure(of attempt: Attempt, _ pod: Pod) -> (reason: String, cause: EventID)? {
        guard pod.guardian == nil else { return nil }
        switch health(of: attempt, pod) {
        case .neverHeard:
            let minutes = policy.enrolmentGrace / 60_000
            return ("its machine has run for \(minutes) min and has not enrolled", attempt.phaseEvent)
        case .dead:
            let reason = "its machine is silent, and no port of it answers though it was turned off and on"
            return (reason, pod.silence?.event ?? attempt.phaseEvent)
        default: return nil
        }
    }
}
