internal import Glibc
internal import LMDB

extension EventLogError: CustomStringConvertible {
    /// One line that ends with what to do.
    package var description: String {
        switch self {
        case .heldByAnotherProcess(let directory):
            "another process writes to \(directory); stop it, or send commands to it"
        case .missing(let directory):
            "there is no log in \(directory); name the directory of one, or start a server there"
        case .permissionDenied(let path):
            "\(path) may not be opened; run as its owner, or give this user access to it"
        case .readOnlyFileSystem(let path):
            "\(path) is on a read-only file system; make it writable, or name another directory"
        case .mapTooSmall(let asked, let used):
            "the log fills \(ByteCount(used)) and the map size is \(ByteCount(asked)); start with a larger --map-size"
        case .newerFormat(let found, let known):
            "the log has format \(found) and this program knows \(known); run a newer program"
        case .otherLMDB(let wrote, let linked):
            "LMDB \(wrote) wrote the log and \(linked) is linked; run with \(wrote), or export there and import here"
        case .damaged(let position, let damage):
            "position \(position) is damaged: \(damage.rawValue); restore a backup"
        case .damagedRow(let table, let damage):
            "a row of the table \(table) is damaged: \(damage.rawValue); restore a backup"
        case .beyondHead(let position, let head):
            "position \(position) is beyond the newest event, \(head)"
        case .unreadableViews:
            "the views cannot be read, though the log may be sound; run `podledger rebuild`"
        case .closed:
            "the log is closed; open it again"
        case .system(let call, let path, let code):
            "\(call) failed for \(path): \(message(code))"
        case .store(let failure):
            line(failure)
        }
    }
}

private func line(_ failure: LMDBError) -> String {
    switch failure {
    case .mapFull: "the map of the log is full; start again with a larger --map-size"
    case .diskFull: "the disk is full; free space and start again"
    default: failure.description
    }
}

private func message(_ code: CInt) -> String {
    unsafe String(cString: strerror(code))
}
