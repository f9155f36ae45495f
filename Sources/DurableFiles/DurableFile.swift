internal import Glibc

/// Small files for their owner only, each there whole or not at all, whatever dies meanwhile.
///
/// The bytes go to a file beside the place, `.new` behind its name, and are on the disk before that takes the name; the
/// name is on the disk before the call returns. Two who write to one place at once have to take turns.
package enum DurableFile {
    /// Puts the bytes where something is already, or nothing is; until then what was there stays as it was.
    package static func replace(_ path: String, with bytes: [UInt8]) throws(FileFailure) {
        let temporary = try write(bytes, beside: path)
        guard unsafe rename(temporary, path) == 0 else { throw FileFailure("rename", path) }
        try synchronizeDirectory(of: path)
    }

    /// Makes a file that is not there; returns `false`, and changes nothing, when it is.
    package static func create(_ path: String, with bytes: [UInt8]) throws(FileFailure) -> Bool {
        let temporary = try write(bytes, beside: path)
        defer { unsafe unlink(temporary) }
        guard unsafe link(temporary, path) == 0 else {
            guard errno == EEXIST else { throw FileFailure("link", path) }
            return false
        }
        try synchronizeDirectory(of: path)
        return true
    }

    /// What an earlier process left unfinished goes.
    private static func write(_ bytes: [UInt8], beside path: String) throws(FileFailure) -> String {
        let temporary = "\(path).new"
        guard unsafe unlink(temporary) == 0 || errno == ENOENT else { throw FileFailure("unlink", temporary) }
        let file = try Descriptor(temporary, O_WRONLY | O_CREAT | O_EXCL)
        try file.write(bytes.span)
        try file.synchronize()
        return temporary
    }

    private static func synchronizeDirectory(of path: String) throws(FileFailure) {
        try Descriptor(directory(of: path), O_RDONLY | O_DIRECTORY).synchronize()
    }

    private static func directory(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return String(path[...slash])
    }
}
