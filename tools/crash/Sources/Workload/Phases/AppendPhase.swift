import Registry

/// One caller sends random commands and beats; with the same seed, the same.
struct AppendPhase: Phase {
    /// How many commands the log has answered before; with none there is no directory yet.
    let history: Int
    let commands: Int

    func prepare(_ stage: Stage) async throws {
        guard history > 0 else { return }
        try await stage.play(history)
    }

    func run(_ stage: Stage) async throws {
        try await stage.play(commands)
    }
}

extension Stage {
    /// Opens the registry, sends random commands until so many were answered, and closes it.
    func play(_ count: Int) async throws {
        let registry = try Registry.open(configuration)
        var player = Player(Caller(registry, notes, name: name), clock: clock, seed: seed)
        while player.caller.answered < count { try await player.step() }
        await registry.close()
    }
}
