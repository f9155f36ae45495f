internal import CLMDB
internal import Glibc

/// The file beside the data in which all processes keep their locks and reader slots, and which LMDB maps.
///
/// LMDB only sets its length: on a full disk the first touch of the map would end the process with SIGBUS.
enum LockFile {
    /// Has the blocks of the lock file there before LMDB maps it; throws `.diskFull` when they cannot be had.
    ///
    /// The length stays as it is, since who has the file open goes by it. Closing the file drops the locks that this
    /// process has on it, so this is for before `mdb_env_open` only.
    static func reserve(ofDataFile path: String, readerLimit: UInt32, mode: Environment.Mode) throws(LMDBError) {
        // LMDB makes no lock file for a reader of data that is not there.
        let isThere = unsafe access(path, F_OK) == 0
        guard mode == .readWrite || isThere else { return }
        let file = unsafe open("\(path)-lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard file >= 0 else { return try leaveToLMDB(errno) }
        defer { close(file) }
        var information = stat()
        guard unsafe fstat(file, &information) == 0 else { throw LMDBError(rawValue: errno) }
        try allocate(max(Int(information.st_size), byteCount(readerLimit)), in: file)
    }

    /// LMDB meets the same, and knows when it can do without, as on a file system that is only read.
    private static func leaveToLMDB(_ code: CInt) throws(LMDBError) {
        guard [ENOENT, EACCES, EROFS].contains(code) else { throw LMDBError(rawValue: code) }
    }

    private static func allocate(_ byteCount: Int, in file: CInt) throws(LMDBError) {
        while fallocate(file, keepsLength, 0, byteCount) != 0 {
            switch errno {
            case EINTR: continue
            case EOPNOTSUPP, ENOSYS: return
            default: throw LMDBError(rawValue: errno)
            }
        }
    }

    /// As LMDB counts: three cache lines before the second of the slots, each of a cache line.
    private static func byteCount(_ readerLimit: UInt32) -> Int {
        cacheLine * (Int(readerLimit) + 2)
    }

    private static let cacheLine = 64

    /// `FALLOC_FL_KEEP_SIZE`.
    private static let keepsLength: CInt = 1
}
