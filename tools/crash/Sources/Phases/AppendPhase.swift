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
    /// Opens the registry, asks again for what came last, sends random commands until so many were answered, and closes.
    func play(_ count: Int) async throws {
        let registry = try Registry.open(configuration)
        var caller = Caller(registry, notes, name: name)
        try await caller.askAgain()
        var player = Player(caller, clock: clock, seed: seed)
        let end = caller.answered + count
        while player.caller.answered < end { try await player.step() }
        await registry.close()
    }
}
