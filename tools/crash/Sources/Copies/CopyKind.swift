import EventLog
import Registry
import Transparency

/// What is made of the log of a world, each in a place of its own there.
enum CopyKind: String, CaseIterable, Sendable {
    case backup
    case archive

    /// A registry that was made of the backup.
    case restored

    /// A registry that was made of the log's entries, one after another.
    case imported
}

/// How much of a log stands in a copy: all through a position, with this root.
struct CopiedLog: Hashable, Sendable {
    let position: Position

    /// In base64.
    let root: String
}

extension CopiedLog {
    fileprivate init(_ manifest: CopyManifest) {
        self.init(position: Position(rawValue: manifest.position), root: manifest.root)
    }
}

extension World {
    private static let maker = CopyMaker(version: "crash", time: 1_700_000_000_000)

    func path(of kind: CopyKind) -> String { "\(path)/\(kind.rawValue)" }

    /// Makes it as `podledger` does, and returns when it is durable.
    func make(_ kind: CopyKind) async throws -> CopiedLog {
        switch kind {
        case .backup:
            let backup = Backup(target: path(of: kind), bytesPerSecond: 1 << 30, includesKeys: false, maker: Self.maker)
            return CopiedLog(try backup.run(from: data))
        case .archive:
            return CopiedLog(try Archive(target: path(of: kind), maker: Self.maker).run(from: data).manifest)
        case .restored: return try await restoreBackup()
        case .imported: return try await importEntries()
        }
    }

    private func restoreBackup() async throws -> CopiedLog {
        let directory = try StagedDirectory(for: path(of: .restored))
        let manifest = try directory.restore(path(of: .backup))
        let staged = try await StagedRegistry.open(directory)
        try await staged.markRestored(from: manifest)
        try await staged.publish()
        return CopiedLog(manifest)
    }

    private func importEntries() async throws -> CopiedLog {
        let directory = try StagedDirectory(for: path(of: .imported))
        let copied = try fill(directory)
        try await StagedRegistry.open(directory).publish()
        return copied
    }

    /// Lets go of the new log's file before it is opened as a registry.
    private func fill(_ directory: StagedDirectory) throws -> CopiedLog {
        let source = try LogReader.open(directory: data)
        let builder = try LogBuilder(directory: directory.path, registryID: source.registryID)
        try source.scan(after: .origin) { _, entry throws(EventLogError) in try builder.append(entry) }
        return CopiedLog(position: builder.head, root: try builder.finish().base64)
    }
}
