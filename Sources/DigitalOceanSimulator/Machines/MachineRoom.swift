/// The running machines of a simulator, each in a task of its own.
///
/// The tasks are not children of a group, because a group cannot cancel one child alone; whoever owns the room closes
/// it and awaits them.
struct MachineRoom {
    private var boot: (@Sendable (BootedMachine) async -> Void)?
    private var tasks: [Int: Task<Void, Never>] = [:]

    init(boot: (@Sendable (BootedMachine) async -> Void)?) {
        self.boot = boot
    }

    /// Boots the machine, unless it runs already.
    mutating func start(_ machine: BootedMachine) {
        guard let boot, tasks[machine.droplet] == nil else { return }
        tasks[machine.droplet] = Task { await boot(machine) }
    }

    mutating func restart(_ machine: BootedMachine) {
        stop(machine.droplet)
        start(machine)
    }

    mutating func stop(_ droplet: Int) {
        tasks.removeValue(forKey: droplet)?.cancel()
    }

    /// Cancels all machines and hands their tasks over to be awaited; from now on none boots.
    mutating func close() -> [Task<Void, Never>] {
        defer {
            boot = nil
            tasks = [:]
        }
        for task in tasks.values { task.cancel() }
        return Array(tasks.values)
    }
}
