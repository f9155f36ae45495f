internal import PodletCore
internal import Synchronization

/// The disks of simulated machines.
final class MachineDisks: Sendable {
    /// Files that outlive the simulator, too; `nil` for disks in memory.
    private let directory: String?
    private let disks = Mutex<[Int: MachineDisk]>([:])

    init(directory: String?) {
        self.directory = directory
    }

    /// The same disk each time a droplet's machine starts.
    func disk(of droplet: Int) -> MachineDisk {
        disks.withLock { disks in
            let disk = disks[droplet] ?? directory.map { MachineDisk(prefix: "\($0)/\(droplet)") } ?? MachineDisk()
            disks[droplet] = disk
            return disk
        }
    }
}

/// Where a simulated machine keeps what outlives a restart of its.
struct MachineDisk {
    let state: any PodletStateStore
    let challenges: any ChallengeStore
}

extension MachineDisk {
    /// In memory.
    init() {
        self.init(state: MemoryStateStore(), challenges: MemoryChallengeStore())
    }

    /// In files whose paths begin with `prefix`.
    init(prefix: String) {
        self.init(
            state: FileStateStore(path: prefix + ".state"),
            challenges: FileChallengeStore(path: prefix + ".challenges")
        )
    }
}
