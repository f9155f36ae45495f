import Registry

/// A copy of the log is made, or a registry of one.
struct CopyPhase: Phase {
    let kind: CopyKind

    func prepare(_ stage: Stage) async throws {
        try await stage.play(40)
        switch kind {
        case .backup, .imported: break
        case .restored: _ = try await stage.world.make(.backup)
        case .archive: try await growBehindArchive(stage)
        }
    }

    func run(_ stage: Stage) async throws {
        stage.notes.add(Acknowledgement(kind, try await stage.world.make(kind)))
    }

    /// Leaves a segment and other newest events to be written, and those of before to be taken away.
    private func growBehindArchive(_ stage: Stage) async throws {
        _ = try await stage.world.make(.archive)
        try await stage.fill(to: 4_096 - 6)
        try await stage.playUntilSealed()
    }
}
