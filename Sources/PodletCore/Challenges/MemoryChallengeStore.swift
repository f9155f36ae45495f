package import RegistryAPI
internal import Synchronization

/// What was begun, for as long as the process lasts, for virtual machines.
package final class MemoryChallengeStore: ChallengeStore {
    private let orders = Mutex<[ChallengeOrder]>([])

    package init() {}

    package func load() throws(PodletFailure) -> [ChallengeOrder] {
        orders.withLock { $0 }
    }

    package func save(_ newOrders: [ChallengeOrder]) throws(PodletFailure) {
        orders.withLock { $0 = newOrders }
    }
}
