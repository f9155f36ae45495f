internal import DurableFiles
internal import Glibc

/// Where a log lives: one file for LMDB, one that its writer locks.
struct LogDirectory: Sendable {
    let path: String

    static let databaseName = "log.mdb"

    var databasePath: String { "\(path)/\(Self.databaseName)" }
    private var lockPath: String { "\(path)/lock" }

    /// Makes the directory, for its owner only, unless it is there.
    func create() throws(EventLogError) {
        guard unsafe mkdir(path, 0o700) == 0 || errno == EEXIST else { throw EventLogError(call: "mkdir", path, errno) }
    }

    /// Takes the right to write to the log, or throws at once.
    func lock() throws(EventLogError) -> FileLock<EventLogError> {
        guard let lock = try FileLock<EventLogError>.taken(of: lockPath, O_RDWR | O_CREAT) else {
            throw .heldByAnotherProcess(directory: path)
        }
        return lock
    }

    /// Makes the names of new files durable; LMDB syncs only what is in them.
    func synchronize() throws(EventLogError) {
        for directory in [path, "\(path)/.."] {
            try Descriptor<EventLogError>(directory, O_RDONLY | O_DIRECTORY).synchronize()
        }
    }
}

extension EventLogError: SystemCallFailure {
    package init(call: String, _ path: String, _ code: CInt) {
        self =
            switch code {
            case EACCES, EPERM: .permissionDenied(path: path)
            case EROFS: .readOnlyFileSystem(path: path)
            default: .system(call: call, path: path, code: code)
            }
    }
}
