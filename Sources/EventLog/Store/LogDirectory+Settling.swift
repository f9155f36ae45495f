internal import Glibc

extension LogDirectory {
    /// Makes sure that the disk holds what programs see of the file, before anything is built on it: decision 0004.
    func settleDatabase() throws(EventLogError) {
        let descriptor = unsafe open(databasePath, O_RDWR | O_CLOEXEC)
        guard descriptor >= 0 else { throw EventLogError(call: "open", databasePath, errno) }
        defer { _ = close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: Self.metaByteCount)
        let count = unsafe pread(descriptor, &bytes, bytes.count, 0)
        guard count >= 0 else { throw EventLogError(call: "pread", databasePath, errno) }
        let written = unsafe pwrite(descriptor, bytes, count, 0)
        guard written == count else { throw EventLogError(call: "pwrite", databasePath, written < 0 ? errno : ENOSPC) }
        guard fdatasync(descriptor) == 0 else { throw EventLogError(call: "fdatasync", databasePath, errno) }
    }

    /// LMDB's two meta pages, if the pages are as large as any processor makes them.
    private static var metaByteCount: Int { 2 * 64 << 10 }
}
