/// How a log fares, for those who watch over it.
package struct LogMetrics: Hashable, Sendable {
    package let activity: LogActivity
    package let head: Position

    /// The last position that stands in a segment.
    package let sealed: Position

    /// How long the file is.
    package let fileByteCount: Int

    /// How far pages are in use, or were: the file never shrinks.
    package let usedByteCount: Int
    package let mapByteCount: Int
    package let room: Room

    /// Readers of all processes that are in a snapshot now.
    package let readerCount: Int

    /// The reader that has held pages for longest, if any does.
    package let oldestReader: HeldReader?

    /// Who else may change the files of the log.
    package let exposure: DirectoryExposure?

    /// How far the log's times are ahead of the wall clock, in milliseconds.
    package let clockLead: Int64
}
