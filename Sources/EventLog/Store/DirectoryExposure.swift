internal import Glibc

/// Who, beside the user that this program runs as, may change what is in a directory.
package enum DirectoryExposure: Hashable, Sendable {
    case othersMayWrite(path: String)
    case belongsToAnother(path: String, owner: UInt32)
}

extension DirectoryExposure: CustomStringConvertible {
    package var description: String {
        switch self {
        case .othersMayWrite(let path):
            "other users may write to \(path), and so put another log in the place of this one; run `chmod go-w \(path)`"
        case .belongsToAnother(let path, let owner):
            "\(path) belongs to user \(owner), who can put another log in the place of this one; run as that user"
        }
    }
}

extension LogDirectory {
    /// `nil` when the directory is this user's alone.
    func exposure() throws(EventLogError) -> DirectoryExposure? {
        var information = stat()
        guard unsafe stat(path, &information) == 0 else { throw EventLogError(call: "stat", path, errno) }
        if information.st_uid != geteuid() { return .belongsToAnother(path: path, owner: information.st_uid) }
        return information.st_mode & (S_IWGRP | S_IWOTH) == 0 ? nil : .othersMayWrite(path: path)
    }
}
