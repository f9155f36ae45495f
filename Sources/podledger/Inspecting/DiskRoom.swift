internal import EventLog

/// Whether a reader that was ended by SIGBUS met a disk without room for what it maps, which says nothing of the data.
enum DiskRoom {
    /// Of a page or two nobody can be sure: others write there, too.
    private static let leastByteCount = 1 << 20

    static func isUsedUp(at directory: String) -> Bool {
        EventLogConfiguration(directory: directory).freeDiskBytes(directory) < leastByteCount
    }

    static func statement(on directory: String) -> String {
        "the disk under \(directory) is full, which ended the process that reads the data: signal 7; free space there, "
            + "and verify again"
    }
}
