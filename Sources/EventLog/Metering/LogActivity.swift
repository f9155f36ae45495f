/// What a log has done since it was opened, and what it last knew of its room.
package struct LogActivity: Hashable, Sendable {
    /// The commits that stored entries, from the first page written to the last one durable.
    package internal(set) var commits = DurationTally()
    package internal(set) var entryCount: UInt64 = 0

    package internal(set) var sealedSegmentCount = 0

    /// How long appends waited for the newest seal.
    package internal(set) var lastSeal: Duration?

    /// Why nothing more is sealed; the log can be read up to there, and appended to.
    package internal(set) var damage: EventLogError?

    /// Slots of readers that died.
    package internal(set) var freedReaderCount = 0

    package internal(set) var room: Room
}
