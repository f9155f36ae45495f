internal import Pods

extension Planner {
    /// What DigitalOcean refuses whichever pod it is for is not tried for this one either, and is part of its reason.
    func gated(_ assessment: Assessment) -> Condition {
        let condition = assessment.condition
        for action in assessment.actions {
            guard let right = action.kind.right, let gate = memory.gates[right], gate.opensAt > now.boot,
                let refusal = gate.refusal
            else { continue }
            return Condition(
                right == .create && condition.name == .pending ? .backingOff : condition.name,
                "\(condition.reason); DigitalOcean refuses to \(right.rawValue) anything: \(refusal.message)",
                because: condition.cause,
                nextActionAt: now.wall(at: gate.opensAt)
            )
        }
        return condition
    }
}
