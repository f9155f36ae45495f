internal import Glibc
internal import LMDB

extension EventLogError: CustomStringConvertible {
    /// One line that ends with what to do.
    package var description: String {
        guard let remedy else { return statement }
        return "\(statement); \(remedy)"
    }

    /// What is wrong, and not what to do.
    package var statement: String {
        switch self {
        case .heldByAnotherProcess(let directory): "another process writes to \(directory)"
        case .missing(let directory): "there is no log in \(directory)"
        case .lost(let directory, let companion):
            "there is no log in \(directory) any more, though \(companion) there tells of one"
        case .cutShort(let path, let byteCount): "\(path) has \(byteCount) bytes, and no log has so few"
        case .notALog(let path): "\(path) lacks the tables or the metadata that every log has"
        case .notAFile(let path): "\(path) is not a file, or leads to none"
        case .notADirectory(let path): "\(path) is not a directory"
        case .permissionDenied(let path): "\(path) may not be opened"
        case .readOnlyFileSystem(let path): "\(path) is on a read-only file system"
        case .mapTooSmall(let asked, let used):
            "the log fills \(ByteCount(used)) and the map size is \(ByteCount(asked))"
        case .mapTooLarge(let asked):
            "there is no room in memory's addresses for \(asked.map { "a map of \(ByteCount($0))" } ?? "the map of the log")"
        case .newerFormat(let found, let known): "the log has format \(found) and this program knows \(known)"
        case .otherLMDB(let wrote, let linked): "LMDB \(wrote) wrote the log and \(linked) is linked"
        case .damaged(let position, let damage): "position \(position) is damaged: \(damage.rawValue)"
        case .damagedRow(let table, let damage): "a row of the table \(table) is damaged: \(damage.rawValue)"
        case .beyondHead(let position, let head): "position \(position) is beyond the newest event, \(head)"
        case .unreadableViews: "the views cannot be read, though the log may be sound"
        case .closed: "the log is closed"
        case .system(let call, let path, let code): "\(call) failed for \(path): \(message(code))"
        case .store(.mapFull): "the map of the log is full"
        case .store(.diskFull): "the disk is full"
        case .store(let failure): failure.statement
        }
    }

    private var remedy: String? {
        switch self {
        case .heldByAnotherProcess: "stop it, or send commands to it"
        case .missing: "name the directory of one, or start a server there"
        case .lost, .cutShort, .notALog: Self.remedyOfLoss
        case .notAFile: "put the log back there, or restore a backup"
        case .notADirectory: "name the data directory, in which the log is"
        case .permissionDenied: "run as its owner, or give this user access to it"
        case .readOnlyFileSystem: "make it writable, or name another directory"
        case .mapTooSmall: "start with a larger --map-size"
        case .mapTooLarge: "start with a smaller --map-size, or raise the limit of addresses (ulimit -v)"
        case .newerFormat: "run a newer program"
        case .otherLMDB(let wrote, _): "run with \(wrote), or export there and import here"
        case .damaged, .damagedRow: "restore a backup"
        case .unreadableViews: "run `podledger rebuild`"
        case .closed: "open it again"
        case .store(.mapFull): "start again with a larger --map-size"
        case .store(.diskFull): "free space and start again"
        case .store(let failure): failure.remedy
        case .beyondHead, .system: nil
        }
    }

    /// Not to begin anew: to a new log all machines made before are strangers.
    private static let remedyOfLoss = """
        put log.mdb back, or restore a backup; for another registry, which would know none of the machines that this one \
        made, name an empty directory
        """
}

private func message(_ code: CInt) -> String {
    unsafe String(cString: strerror(code))
}
