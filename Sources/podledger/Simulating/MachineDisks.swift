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
