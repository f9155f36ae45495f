import EventLog
import Glibc
import Pods
import Registry
import Transparency

/// Holds the copies that a crash left against the log they are of, and makes those anew that were begun.
struct CopyInspection {
    let world: World

    /// What is wrong, in words; throws where what has the name of a copy is none.
    func run(acknowledged: [Acknowledgement]) async throws -> [String] {
        var wrong: [String] = []
        for kind in CopyKind.allCases {
            let known = acknowledged.filter { $0.isOf(kind) }.map(\.first.rawValue).max()
            wrong += try await look(at: kind, acknowledged: known)
            guard isBegun(kind) else { continue }
            let made = try await world.make(kind)
            wrong += try await look(at: kind, acknowledged: made.position.rawValue)
        }
        return wrong
    }

    private func look(at kind: CopyKind, acknowledged: UInt64?) async throws -> [String] {
        guard let found = try found(kind) else {
            return acknowledged.map { ["acknowledged and lost: the \(kind) of \($0) events"] } ?? []
        }
        let isLong = found.position.rawValue >= acknowledged ?? 0
        let root = try LogReader.open(directory: world.data).root(at: found.position).base64
        return (isLong ? [] : ["the \(kind) ends at \(found.position), and was acknowledged at \(acknowledged ?? 0)"])
            + (root == found.root ? [] : ["the \(kind) of \(found.position) events is of another log"])
    }

    /// Whether a process has begun it and there is not all of it yet; an archive is never all there is.
    private func isBegun(_ kind: CopyKind) -> Bool {
        isThere(kind == .archive ? world.path(of: kind) : world.path(of: kind) + ".partial")
    }

    /// What a copy holds, every entry of it proven; `nil` where nothing is that has its name.
    private func found(_ kind: CopyKind) throws -> CopiedLog? {
        guard isThere(world.path(of: kind)) else { return nil }
        switch kind {
        case .backup, .archive: return try proven(kind)
        case .restored, .imported: return try registry(kind)
        }
    }

    private func proven(_ kind: CopyKind) throws -> CopiedLog? {
        let directory = try StagedDirectory(for: "\(world.path)/proven")
        defer { directory.remove() }
        do throws(CopyError) {
            let manifest = try directory.restore(world.path(of: kind))
            return CopiedLog(position: Position(rawValue: manifest.position), root: manifest.root)
        } catch .noCopy where kind == .archive {
            return nil
        } catch {
            throw error
        }
    }

    private struct NotRestored: Error {}
    private struct WrongViews: Error {
        let differences: [String]
    }

    private func registry(_ kind: CopyKind) throws -> CopiedLog {
        let reader = try RegistryReader.open(directory: world.path(of: kind))
        let differences = try reader.verify().differences
        guard differences.isEmpty else { throw WrongViews(differences: differences) }
        let end = Position(rawValue: try copiedEnd(of: reader, kind).rawValue)
        return CopiedLog(position: end, root: try reader.log.root(at: end).base64)
    }

    /// How far the log goes that a registry was made of; the log may tell of earlier restorations of its own.
    private func copiedEnd(of reader: RegistryReader, _ kind: CopyKind) throws -> EventID {
        guard kind == .restored else { return try reader.head() }
        guard let restoration = try reader.fleet().registry.restoration else { throw NotRestored() }
        return restoration.position
    }

    private func isThere(_ path: String) -> Bool {
        unsafe access(path, F_OK) == 0
    }
}
