internal import Glibc

/// Which file a log is in, by the number that the file system gave it.
///
/// A copy has another number, and so has a file that was moved to another disk; a renamed one keeps it.
struct LogPlace: Hashable, Sendable {
    let fileNumber: UInt64

    init(ofFile path: String) throws(EventLogError) {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { throw EventLogError(call: "stat", path, errno) }
        fileNumber = UInt64(status.st_ino)
    }

    /// As `meta` keeps it: in decimal.
    var bytes: [UInt8] { Array(String(fileNumber).utf8) }

    static let key = Array("file".utf8)
}
