/// A row of `checkpoints`: the CRC-32C of key and note, then the note.
enum CheckpointRow {
    static func bytes(of note: [UInt8], key: Span<UInt8>) -> [UInt8] {
        [UInt8](capacity: 4 + note.count) { output in
            output.append(bigEndian: CRC32C.sum(key: key, note.span))
            output.append(note)
        }
    }

    /// Returns `nil` for bytes that were not stored under that key.
    static func note(key: Span<UInt8>, value: Span<UInt8>) -> [UInt8]? {
        guard value.count > 4 else { return nil }
        let note = value.extracting(droppingFirst: 4)
        guard CRC32C.sum(key: key, note) == value.bigEndian(at: 0, as: UInt32.self) else { return nil }
        return note.copy(of: 0..<note.count)
    }
}
