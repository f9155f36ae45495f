package import LMDB

/// Why a log goes no further, though nobody closed it.
package enum LogEnd: Hashable, Sendable {
    /// Nobody knows what is on the disk.
    case commitFailed(LMDBError)

    /// A batch was taken back, and what the log held before it cannot be read any more.
    case cannotReload(EventLogError)
}

extension LogEnd: CustomStringConvertible {
    package var description: String {
        switch self {
        case .commitFailed(let failure): "a commit failed, the process stops: \(failure)"
        case .cannotReload(let failure):
            "the log could not be read again after a batch was taken back, the process stops: \(failure)"
        }
    }
}
