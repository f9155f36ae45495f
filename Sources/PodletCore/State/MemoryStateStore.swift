internal import Synchronization

/// State that lasts as long as the process, for virtual machines.
package final class MemoryStateStore: PodletStateStore {
    private let state = Mutex<PodletState?>(nil)

    package init() {}

    package func load() throws(PodletFailure) -> PodletState? {
        state.withLock { $0 }
    }

    package func save(_ newState: PodletState) throws(PodletFailure) {
        state.withLock { $0 = newState }
    }
}
