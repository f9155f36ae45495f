/// A row of `checkpoints`: the CRC-32C of key and note, then the note.
enum CheckpointRow {
    private static let checksumByteCount = 4

    /// What is stored under `key`.
    static func bytes(of note: [UInt8], forKey key: Span<UInt8>) -> [UInt8] {
        [UInt8](capacity: checksumByteCount + note.count) { output in
            output.append(bigEndian: CRC32C.sum(key: key, note.span))
            output.append(note)
        }
    }

    /// The note; `nil` for bytes that were not stored under that key.
    static func note(_ bytes: Span<UInt8>, key: Span<UInt8>) -> [UInt8]? {
        guard bytes.count >= checksumByteCount else { return nil }
        let note = bytes.extracting(droppingFirst: checksumByteCount)
        guard CRC32C.sum(key: key, note) == bytes.bigEndian(at: 0, as: UInt32.self) else { return nil }
        return note.copy(of: 0..<note.count)
    }
}
