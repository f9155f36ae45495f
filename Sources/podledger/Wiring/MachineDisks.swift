internal import PodletCore
internal import Synchronization

/// Where simulated machines keep what outlives a restart of theirs.
final class MachineDisks: Sendable {
    /// Files that outlive the simulator, too; `nil` for disks in memory.
    private let directory: String?
    private let stores = Mutex<[Int: MemoryStateStore]>([:])

    init(directory: String?) {
        self.directory = directory
    }

    func store(of droplet: Int) -> any PodletStateStore {
        if let directory { return FileStateStore(path: "\(directory)/\(droplet).state") }
        return stores.withLock { stores in
            let store = stores[droplet] ?? MemoryStateStore()
            stores[droplet] = store
            return store
        }
    }
}
