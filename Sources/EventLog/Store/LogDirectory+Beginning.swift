internal import Glibc

/// A log begins under another name, which it changes when it is whole: one that a crash left unfinished was never there.
extension LogDirectory {
    var unfinishedPath: String { "\(path)/log.mdb-unfinished" }

    /// Throws where a log was and is no longer: decision 0008.
    ///
    /// LMDB makes its lock file when it opens a log that has its name; who else left what tells of a log says so in
    /// `companions`.
    func expectNoTrace(companions: [String]) throws(EventLogError) {
        for name in ["\(Self.databaseName)-lock"] + companions where unsafe access("\(path)/\(name)", F_OK) == 0 {
            throw .lost(directory: path, companion: name)
        }
    }

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
