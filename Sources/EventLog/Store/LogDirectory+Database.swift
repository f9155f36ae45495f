internal import Glibc

/// What is in the place of the log is looked at before LMDB is given it, which makes a new log of an empty file.
extension LogDirectory {
    /// Whether there is a log; throws for what is in its place and can be none.
    func hasDatabase() throws(EventLogError) -> Bool {
        guard let information = try databaseInformation() else { return false }
        guard information.st_size >= Self.databaseByteCountMinimum else {
            throw .cutShort(path: databasePath, byteCount: Int(information.st_size))
        }
        return true
    }

    /// What the system knows of the file; `nil` where there is none.
    @discardableResult
    func databaseInformation() throws(EventLogError) -> stat? {
        var information = stat()
        guard unsafe stat(databasePath, &information) == 0 else {
            switch errno {
            case ENOENT where !isDangling(): return nil
            case ENOENT: throw .notAFile(path: databasePath)
            case ENOTDIR: throw .notADirectory(path: path)
            default: throw EventLogError(call: "stat", databasePath, errno)
            }
        }
        guard information.st_mode & S_IFMT == S_IFREG else { throw .notAFile(path: databasePath) }
        return information
    }

    /// Whether the place is taken by a link that leads nowhere.
    private func isDangling() -> Bool {
        var information = stat()
        return unsafe lstat(databasePath, &information) == 0
    }

    /// LMDB's two meta pages, if the pages are as small as any processor makes them.
    private static var databaseByteCountMinimum: Int { 2 * 4 << 10 }
}
