internal import EventLog
internal import Foundation
internal import Registry

/// Makes data directories in memory, each a copy of one empty registry, so that beginning a run costs no commit.
package final class Nursery: Sendable {
    private let base: URL
    private let seedling: URL

    package init() throws {
        let memory = URL(filePath: "/dev/shm", directoryHint: .isDirectory)
        let isThere = FileManager.default.isWritableFile(atPath: memory.path())
        base = (isThere ? memory : .temporaryDirectory).appending(component: "podledger-campaign-\(UUID().uuidString)")
        seedling = base.appending(component: "seedling")
        try FileManager.default.createDirectory(at: base, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: base)
    }

    /// Makes the registry that all are copied from.
    package func prepare() async throws {
        let registry = try Registry.open(.small(directory: seedling.path(), clock: LogClock { 0 }))
        await registry.close()
    }

    func makeDirectory() throws -> String {
        let directory = base.appending(component: UUID().uuidString)
        try FileManager.default.copyItem(at: seedling, to: directory)
        return directory.path()
    }

    func makeCopy(of directory: String) throws -> String {
        let copy = base.appending(component: UUID().uuidString)
        try FileManager.default.copyItem(at: URL(filePath: directory), to: copy)
        return copy.path()
    }

    func remove(_ directory: String) {
        try? FileManager.default.removeItem(atPath: directory)
    }
}

extension EventLogConfiguration {
    /// A log for one short run, which never asks the disk how full it is.
    static func small(directory: String, clock: LogClock) -> Self {
        Self(directory: directory, mapSize: 32 << 20, freeDiskBytes: { _ in .max }, clock: clock)
    }
}
