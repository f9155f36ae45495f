internal import LMDB

/// A row of `tail`: the CRC-32C of key and entry, then the entry's canonical bytes.
enum TailRow {
    static func byteCount(entryByteCount: Int) -> Int {
        checksumByteCount + entryByteCount
    }

    static func write(_ entry: Entry, key: Span<UInt8>, to output: inout OutputSpan<UInt8>) {
        write(key: key, to: &output) { output in entry.encode(to: &output) }
    }

    /// Writes the row of an entry whose canonical bytes `body` appends.
    static func write(key: Span<UInt8>, to output: inout OutputSpan<UInt8>, _ body: (inout OutputSpan<UInt8>) -> Void) {
        output.append(bigEndian: UInt32(0))
        body(&output)
        let sum = CRC32C.sum(key: key, output.span.extracting(droppingFirst: checksumByteCount))
        var row = output.mutableSpan
        for index in 0..<checksumByteCount {
            row[index] = UInt8(truncatingIfNeeded: sum >> (24 - 8 * UInt32(index)))
        }
    }

    /// Reads the header of the row that should stand at `expected`, or says how it is damaged.
    static func header(
        key: Span<UInt8>,
        value: Span<UInt8>,
        at expected: Position
    ) throws(EventLogError) -> EntryHeader {
        guard key.count == 8 else { throw .store(.corrupted) }
        let position = key.position(at: 0)
        guard value.count > checksumByteCount else { throw .damaged(position: position, .form) }
        let bytes = value.extracting(droppingFirst: checksumByteCount)
        guard CRC32C.sum(key: key, bytes) == value.bigEndian(at: 0, as: UInt32.self) else {
            throw .damaged(position: position, .checksum)
        }
        guard let header = EntryHeader(position: position, canonicalBytes: bytes) else {
            throw .damaged(position: position, .form)
        }
        guard position == expected else { throw .damaged(position: expected, .missing) }
        return header
    }

    /// How many bytes stand before the canonical ones.
    static var checksumByteCount: Int { 4 }
}
