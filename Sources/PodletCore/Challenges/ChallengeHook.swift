/// Starts and stops challenges on a machine, in whatever way the machine does that.
package protocol ChallengeHook: Sendable {
    /// Returns once it is done, or throws; asked for the same again it finds it done.
    func carryOut(_ step: HookStep) async throws(HookFailure)
}
