internal import CLMDB

extension LMDBError: CustomStringConvertible {
    /// What is wrong, the code, and what to do about it where something can be done.
    package var description: String {
        guard let remedy else { return statement }
        return "\(statement); \(remedy)"
    }

    /// What is wrong and the code, and not what to do (`mdb_strerror`).
    package var statement: String {
        "LMDB \(rawValue): \(unsafe String(cString: mdb_strerror(rawValue)))"
    }

    package var remedy: String? {
        switch self {
        case .mapFull: "open with a larger map"
        case .readersFull: "close readers in other processes, or open with a higher reader limit"
        case .transactionFull: "write less in one transaction"
        case .diskFull: "free space on the disk and start again"
        case .inputOutput: "check the disk, then start again"
        case .outOfMemory: "open with a smaller map, or raise the limit of addresses (ulimit -v)"
        case .permissionDenied: "run as the owner of the file, or give this user access to it"
        case .versionMismatch: "open with the LMDB that wrote the file, or export there and import here"
        case .readOnlyFileSystem: "make the file system writable, or choose a directory on another"
        case .notLMDB, .corrupted, .pageNotFound: "restore a backup"
        case .panic: "start again"
        case .mapResized: "open again"
        case .remoteFileSystem: "choose a directory on a local disk"
        case .truncated: "the file is cut short; restore a backup"
        case .alreadyOpen: "share the environment that is open"
        default: nil
        }
    }
}
