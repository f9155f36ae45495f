import PodletCore
import Synchronization

/// A hook that fails as often as it is told to, and remembers what it was asked for.
final class ScriptedHook: ChallengeHook {
    private let failures: Mutex<[HookFailure]>
    private let taken = Mutex<[HookStep]>([])

    init(failures: [HookFailure] = []) {
        self.failures = Mutex(failures)
    }

    var steps: [HookStep] {
        taken.withLock { $0 }
    }

    func carryOut(_ step: HookStep) async throws(HookFailure) {
        taken.withLock { $0.append(step) }
        if let failure = failures.withLock({ $0.isEmpty ? nil : $0.removeFirst() }) { throw failure }
    }
}
