package import Glibc

/// Small files, for their owner only unless told otherwise, each there whole or not at all, whatever dies meanwhile.
///
/// The bytes go to a file beside the place, `.new` behind its name, and are on the disk before that takes the name; the
/// name is on the disk before the call returns. Two who write to one place at once have to take turns.
package enum DurableFile {
    /// What stands behind the name of a file that is not complete.
    package static let unfinishedSuffix = ".new"

    /// Puts the bytes where something is already, or nothing is; until then what was there stays as it was.
    package static func replace<Failure: SystemCallFailure>(
        _ path: String,
        with bytes: [UInt8],
        failingWith failure: Failure.Type = FileFailure.self
    ) throws(Failure) {
        let temporary = try write(bytes, beside: path, 0o600, failure)
        guard unsafe rename(temporary, path) == 0 else { throw Failure(call: "rename", path, errno) }
        try synchronizeDirectory(of: path, failure)
    }

    /// Makes a file that is not there; returns `false`, and changes nothing, when it is.
    package static func create<Failure: SystemCallFailure>(
        _ path: String,
        with bytes: [UInt8],
        permissions: mode_t = 0o600,
        failingWith failure: Failure.Type = FileFailure.self
    ) throws(Failure) -> Bool {
        let temporary = try write(bytes, beside: path, permissions, failure)
        defer { unsafe unlink(temporary) }
        guard unsafe link(temporary, path) == 0 else {
            guard errno == EEXIST else { throw Failure(call: "link", path, errno) }
            return false
        }
        try synchronizeDirectory(of: path, failure)
        return true
    }

    /// What an earlier process left unfinished goes.
    private static func write<Failure: SystemCallFailure>(
        _ bytes: [UInt8],
        beside path: String,
        _ permissions: mode_t,
        _: Failure.Type
    ) throws(Failure) -> String {
        let temporary = path + unfinishedSuffix
        guard unsafe unlink(temporary) == 0 || errno == ENOENT else { throw Failure(call: "unlink", temporary, errno) }
        let file = try Descriptor<Failure>(temporary, O_WRONLY | O_CREAT | O_EXCL, permissions: permissions)
        do throws(Failure) {
            try file.write(bytes.span)
            try file.synchronize()
        } catch {
            unsafe unlink(temporary)
            throw error
        }
        return temporary
    }

    private static func synchronizeDirectory<Failure: SystemCallFailure>(
        of path: String,
        _: Failure.Type
    ) throws(Failure) {
        try Descriptor<Failure>(directory(of: path), O_RDONLY | O_DIRECTORY).synchronize()
    }

    private static func directory(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return String(path[...slash])
    }
}
