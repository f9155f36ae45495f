package import LMDB

/// Why the log could not be opened or read.
package enum EventLogError: LogFailure, Hashable {
    /// Only one process writes to a directory at a time.
    case heldByAnotherProcess(directory: String)

    /// There is no log in the directory.
    case missing(directory: String)

    case permissionDenied(path: String)
    case readOnlyFileSystem(path: String)

    /// The file has grown beyond the map that was asked for.
    case mapTooSmall(asked: Int, used: Int)

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
