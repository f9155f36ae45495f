internal import Glibc
internal import LMDB

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

extension EventLog {
    /// Whether the log was last at home in another file than this one.
    package func isAwayFromHome() throws(EventLogError) -> Bool {
        let place = reader.store.place
        return try reader.withSnapshot { transaction, tables throws(EventLogError) in
            let home: Span<UInt8>?
            do throws(LMDBError) { home = try transaction.value(forKey: LogPlace.key.span, in: tables.meta) } catch {
                throw EventLogError(error)
            }
            guard let home else { return false }
            return home.copy(of: 0..<home.count) != place.bytes
        }
    }

    /// Makes this file the log's home.
    package func settleHere() async throws(AppendError<State.Refusal>) {
        let (tables, place) = (reader.store.tables, reader.store.place)
        try await maintain { _, transaction throws(LMDBError) in
            try transaction.put(place.bytes.span, forKey: LogPlace.key.span, in: tables.meta)
        }
    }
}
