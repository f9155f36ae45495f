internal import Glibc

/// A log begins under another name, which it changes when it is whole: one that a crash left unfinished was never there.
extension LogDirectory {
    var unfinishedPath: String { "\(path)/log.mdb-unfinished" }

    var hasDatabase: Bool { unsafe access(databasePath, F_OK) == 0 }

    /// Removes what a crash left of a log that had not begun.
    func removeUnfinished() throws(EventLogError) {
        for path in [unfinishedPath, "\(unfinishedPath)-lock"] {
            guard unsafe unlink(path) == 0 || errno == ENOENT else { throw EventLogError(call: "unlink", path, errno) }
        }
    }

    /// Gives the finished log, which is closed, its name.
    func finish() throws(EventLogError) {
        guard unsafe rename(unfinishedPath, databasePath) == 0 else {
            throw EventLogError(call: "rename", databasePath, errno)
        }
        try removeUnfinished()
    }
}
