package import LMDB

/// Why the log could not be opened or read.
package enum EventLogError: LogFailure, Hashable {
    /// Only one process writes to a directory at a time.
    case heldByAnotherProcess(directory: String)

    /// There is no log in the directory.
    case missing(directory: String)

    /// There was a log, or something that is only made beside one would not be there.
    case lost(directory: String, companion: String)

    /// What is in the place of the log is too short to be one.
    case cutShort(path: String, byteCount: Int)

    /// The file in the place of the log is LMDB's, and lacks what every log has: it is another program's, or lost its rows.
    case notALog(path: String)

    /// What is in the place of the log is a directory, a link to nowhere, or another thing without bytes.
    case notAFile(path: String)

    /// What was named for a data directory is none.
    case notADirectory(path: String)

    case permissionDenied(path: String)
    case readOnlyFileSystem(path: String)

    /// The file has grown beyond the map that was asked for.
    case mapTooSmall(asked: Int, used: Int)

    /// The process has no room for a map of that size, or of the size that the log has.
    case mapTooLarge(asked: Int?)

    case newerFormat(found: UInt32, known: UInt32)
    case otherLMDB(wrote: String, linked: String)

    /// What stands at `position` is not what was written there.
    case damaged(position: Position, Damage)

    /// A row of a table that is not kept by position is not what was written there.
    case damagedRow(table: String, Damage)

    /// There is no such entry yet.
    case beyondHead(Position, head: Position)

    /// What stands in the views is none of their rows; they can be folded anew.
    case unreadableViews

    /// The log was closed while it was read.
    case closed

    /// A call to the operating system failed with an `errno`.
    case system(call: String, path: String, code: CInt)

    case store(LMDBError)

    package init(_ failure: EventLogError) {
        self = failure
    }
}

extension EventLogError {
    /// Whether what is stored is not what was written, which no second attempt finds otherwise.
    var isDamage: Bool {
        switch self {
        case .damaged, .damagedRow, .store(.corrupted), .store(.pageNotFound): true
        default: false
        }
    }
}
