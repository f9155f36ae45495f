internal import DurableFiles
internal import FoundationEssentials
internal import Glibc

extension Archive {
    /// Makes the directory if need be, and keeps other processes from writing to it.
    func claim() throws(CopyError) -> FileLock<CopyError> {
        try make(target)
        return try FileLock.claim(target)
    }

    /// The manifest that is there, of an earlier state of this log; or one of nothing, where there is none yet.
    func begun(by log: LogReader) throws(CopyError) -> CopyManifest {
        let manifest = if let found = try CopyManifest.ifPresent(in: target) { found } else { try begin(log) }
        try make("\(target)/\(SegmentFile.directoryName)")
        guard manifest.kind == .archive else { throw .targetExists(target) }
        guard manifest.registry == log.registryID else {
            throw .otherRegistry(found: manifest.registry, expected: log.registryID)
        }
        let position = Position(rawValue: manifest.position)
        let head = try log.readable { log throws(EventLogError) in try log.head() }
        guard position <= head else { throw .otherHistory(position: position) }
        let root = try log.readable { log throws(EventLogError) in try log.root(at: position) }
        guard root == manifest.expectedRoot else { throw .otherHistory(position: position) }
        return manifest
    }

    /// A manifest comes first, so that a directory without one that holds something is not taken for an archive; and the
    /// name of the directory before it.
    private func begin(_ log: LogReader) throws(CopyError) -> CopyManifest {
        guard try names().allSatisfy({ $0.hasSuffix(DurableFile.unfinishedSuffix) }) else {
            throw .targetExists(target)
        }
        try StagedDirectory.synchronize("\(target)/..")
        let manifest = try describe(log, sealed: .origin, head: .origin, [])
        try manifest.write(in: target)
        return manifest
    }

    private func names() throws(CopyError) -> [String] {
        do { return try FileManager.default.contentsOfDirectory(atPath: target) } catch {
            throw .log(.permissionDenied(path: target))
        }
    }

    private func make(_ path: String) throws(CopyError) {
        guard unsafe mkdir(path, 0o700) == 0 || errno == EEXIST else {
            throw CopyError(call: "mkdir", path, errno)
        }
    }
}
