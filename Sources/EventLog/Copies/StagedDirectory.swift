internal import DurableFiles
internal import FoundationEssentials
internal import Glibc

/// A directory that is filled under a name of its own and takes its own when it is complete.
///
/// A run that was killed leaves only what ends in `.partial`; the next run begins there anew.
package struct StagedDirectory: Sendable {
    /// Where it will be.
    package let target: String

    /// Where it is filled.
    package let path: String
    private let lock: FileLock<CopyError>

    /// Claims the place; what is there already, unless it is an empty directory, stays as it is.
    package init(for target: String) throws(CopyError) {
        let target = target.withoutTrailingSlashes
        try Self.expectVacant(target)
        self.target = target
        path = target + ".partial"
        guard unsafe mkdir(path, 0o700) == 0 || errno == EEXIST else {
            throw CopyError(call: "mkdir", path, errno)
        }
        lock = try FileLock.claim(path)
        try Self.empty(path)
    }

    /// Gives it its name, durably; the files in it are on the disk already.
    package func publish() throws(CopyError) {
        try Self.synchronize(path)
        try Self.expectVacant(target)
        guard unsafe rename(path, target) == 0 else { throw CopyError(call: "rename", target, errno) }
        try Self.synchronize("\(target)/..")
    }

    /// Takes away what was filled.
    package func remove() {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// Makes the names in a directory durable.
    static func synchronize(_ path: String) throws(CopyError) {
        try Descriptor<CopyError>(path, O_RDONLY | O_DIRECTORY).synchronize()
    }

    private static func expectVacant(_ path: String) throws(CopyError) {
        var information = stat()
        guard unsafe lstat(path, &information) == 0 else {
            guard errno == ENOENT else { throw CopyError(call: "lstat", path, errno) }
            return
        }
        let names = try? FileManager.default.contentsOfDirectory(atPath: path)
        guard let names, names.isEmpty else { throw .targetExists(path) }
    }

    private static func empty(_ path: String) throws(CopyError) {
        do {
            for name in try FileManager.default.contentsOfDirectory(atPath: path) {
                try FileManager.default.removeItem(atPath: "\(path)/\(name)")
            }
        } catch {
            throw .log(.permissionDenied(path: path))
        }
    }
}

extension FileLock where Failure == CopyError {
    /// The sole right to fill a directory.
    static func claim(_ directory: String) throws(CopyError) -> FileLock {
        guard let lock = try taken(of: directory, O_RDONLY | O_DIRECTORY) else { throw .inUse(directory) }
        return lock
    }
}

extension String {
    fileprivate var withoutTrailingSlashes: String {
        guard let end = utf8.lastIndex(where: { $0 != UInt8(ascii: "/") }) else { return self }
        return String(self[...end])
    }
}
