/// The running machines of a simulator, each in a task of its own.
///
/// The tasks are not children of a group, because a group cannot cancel one child alone; whoever owns the room empties
/// it and awaits them.
struct MachineRoom {
    private let boot: (@Sendable (BootedMachine) async -> Void)?
    private var tasks: [Int: Task<Void, Never>] = [:]

    init(boot: (@Sendable (BootedMachine) async -> Void)?) {
        self.boot = boot
    }

    /// Boots the machine, anew if it runs already.
    mutating func start(_ machine: BootedMachine) {
        stop(machine.droplet)
        guard let boot else { return }
        tasks[machine.droplet] = Task { await boot(machine) }
    }

    mutating func stop(_ droplet: Int) {
        tasks.removeValue(forKey: droplet)?.cancel()
    }

    /// Cancels all machines and hands their tasks over to be awaited.
    mutating func empty() -> [Task<Void, Never>] {
        defer { tasks = [:] }
        for task in tasks.values { task.cancel() }
        return Array(tasks.values)
    }
}
