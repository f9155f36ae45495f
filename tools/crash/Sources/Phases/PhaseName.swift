import ArgumentParser

/// The phases, as the driver calls them.
enum PhaseName: String, CaseIterable, ExpressibleByArgument {
    case begin
    case append
    case crowd
    case seal
    case rebuild
    case checkpoint
    case backup
    case restore
    case archive
    case `import`

    var phase: any Phase {
        switch self {
        case .begin: AppendPhase(history: 0, commands: 8)
        case .append: AppendPhase(history: 60, commands: 40)
        case .crowd: CrowdPhase()
        case .seal: SealPhase()
        case .rebuild: RebuildPhase()
        case .checkpoint: CheckpointPhase()
        case .backup: CopyPhase(kind: .backup)
        case .restore: CopyPhase(kind: .restored)
        case .archive: CopyPhase(kind: .archive)
        case .import: CopyPhase(kind: .imported)
        }
    }
}
