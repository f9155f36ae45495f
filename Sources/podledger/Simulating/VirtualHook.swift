internal import PodletCore

/// Runs challenges on a machine that has nothing to run them on: everything starts and stops at once.
struct VirtualHook: ChallengeHook {
    func carryOut(_ step: HookStep) async throws(HookFailure) {}
}
