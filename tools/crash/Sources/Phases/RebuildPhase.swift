import Registry

/// The views are folded anew from the log, and the log goes on after it.
struct RebuildPhase: Phase {
    func prepare(_ stage: Stage) async throws {
        try await stage.play(80)
    }

    func run(_ stage: Stage) async throws {
        _ = try await Registry.rebuild(stage.configuration)
        try await stage.play(2)
    }
}
