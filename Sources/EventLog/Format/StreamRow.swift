/// A row of `streams`: where a version of a stream stands.
///
/// It has no checksum, so it is believed only as far as the entry that it leads to says the same.
struct StreamRow: Hashable, Sendable {
    let stream: Position
    let version: UInt32
    let position: Position

    /// Throws for bytes that are no such row.
    init(readable value: Span<UInt8>, key: Span<UInt8>) throws(EventLogError) {
        guard key.count == 12, value.count == 8 else { throw .damagedRow(table: "streams", .form) }
        stream = key.position(at: 0)
        version = key.bigEndian(at: 8)
        position = value.position(at: 0)
    }

    func leads(to recorded: Recorded) -> Bool {
        guard case .event(let event) = recorded.entry.body else { return false }
        return recorded.entry.stream == stream && event.version == version
    }
}
