internal import Glibc

/// Where a log lives: one file for LMDB, one that its writer locks.
struct LogDirectory: Sendable {
    let path: String

    static let databaseName = "log.mdb"

    var databasePath: String { "\(path)/\(Self.databaseName)" }
    var lockPath: String { "\(path)/lock" }

    /// Makes the directory, for its owner only, unless it is there.
    func create() throws(EventLogError) {
        guard unsafe mkdir(path, 0o700) == 0 || errno == EEXIST else { throw EventLogError(call: "mkdir", path, errno) }
    }

    /// Makes the names of new files durable; LMDB syncs only what is in them.
    func synchronize() throws(EventLogError) {
        for directory in [path, "\(path)/.."] {
            let descriptor = unsafe open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
            guard descriptor >= 0 else { throw EventLogError(call: "open", directory, errno) }
            defer { _ = close(descriptor) }
            guard fsync(descriptor) == 0 else { throw EventLogError(call: "fsync", directory, errno) }
        }
    }
}

extension EventLogError {
    init(call: String, _ path: String, _ code: CInt) {
        self =
            switch code {
            case EACCES, EPERM: .permissionDenied(path: path)
            case EROFS: .readOnlyFileSystem(path: path)
            default: .system(call: call, path: path, code: code)
            }
    }
}
