internal import Glibc

/// Small files of one directory for their owner only, each there whole or not at all, whatever happens meanwhile.
struct PrivateFiles: Sendable {
    /// Far beyond two keys, or a checkpoint.
    private static let byteCountMaximum = 1 << 16

    let directory: String

    func path(_ name: String) -> String {
        "\(directory)/\(name)"
    }

    /// Returns `nil` when there is no such file.
    func read(_ name: String) throws(SigningError) -> [UInt8]? {
        try FileDescriptor.unlessMissing(path(name), O_RDONLY | O_NOFOLLOW)?.read(atMost: Self.byteCountMaximum)
    }

    /// As `read`, and throws when others may read it too.
    func readSecret(_ name: String) throws(SigningError) -> [UInt8]? {
        guard let file = try FileDescriptor.unlessMissing(path(name), O_RDONLY | O_NOFOLLOW) else { return nil }
        guard try file.isPrivate() else { throw .exposed(path: path(name)) }
        return try file.read(atMost: Self.byteCountMaximum)
    }

    /// Makes a file that is not there; returns `false` when it is.
    func create(_ name: String, _ bytes: [UInt8]) throws(SigningError) -> Bool {
        let temporary = try writeBeside(name, bytes)
        defer { unsafe unlink(temporary) }
        guard unsafe link(temporary, path(name)) == 0 else {
            guard errno == EEXIST else { throw SigningError("link", path(name)) }
            return false
        }
        try synchronizeDirectory()
        return true
    }

    func replace(_ name: String, _ bytes: [UInt8]) throws(SigningError) {
        let temporary = try writeBeside(name, bytes)
        guard unsafe rename(temporary, path(name)) == 0 else { throw SigningError("rename", path(name)) }
        try synchronizeDirectory()
    }

    /// Waits for whoever else holds the lock; it is let go when the value is.
    func lock(_ name: String) throws(SigningError) -> FileDescriptor {
        let file = try FileDescriptor(path(name), O_RDWR | O_CREAT | O_NOFOLLOW)
        try file.lock()
        return file
    }

    /// Only whoever holds the lock writes, so that a file left over from a crash can go.
    private func writeBeside(_ name: String, _ bytes: [UInt8]) throws(SigningError) -> String {
        let temporary = path(name) + ".new"
        guard unsafe unlink(temporary) == 0 || errno == ENOENT else { throw SigningError("unlink", temporary) }
        let file = try FileDescriptor(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW)
        try file.write(bytes)
        try file.synchronize()
        return temporary
    }

    private func synchronizeDirectory() throws(SigningError) {
        try FileDescriptor(directory, O_RDONLY | O_DIRECTORY).synchronize()
    }
}
