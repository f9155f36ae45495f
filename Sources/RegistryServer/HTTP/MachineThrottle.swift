internal import Pods
internal import RegistryAPI
internal import Synchronization

/// Keeps one machine from filling the log: what it may write is counted for each of its addresses, so that a machine
/// that tells too much of itself can beat all the same.
final class MachineThrottle: Sendable {
    private struct Door: Hashable {
        let key: EventID
        let path: String
    }

    private let clock: @Sendable () -> Int64
    private let allowances = Mutex(AllowanceTable<Door>())

    init(clock: @escaping @Sendable () -> Int64) {
        self.clock = clock
    }

    func admit(_ caller: Caller, to path: String) throws(Rejection) {
        guard caller.machine != nil else { return }
        let (door, now) = (Door(key: caller.key, path: path), clock())
        let wait = allowances.withLock { $0.take(door, at: now) }
        if let wait { throw .tooManyRequests(retryAfter: wait) }
    }
}
