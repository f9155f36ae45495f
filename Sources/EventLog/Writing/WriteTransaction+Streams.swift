internal import LMDB

extension WriteTransaction {
    /// Stores an entry as the last row of `tail`, and an event in its stream.
    mutating func store(_ recorded: Recorded, in tables: Tables) throws(LMDBError) {
        let key = tailKey(recorded.position)
        let byteCount = TailRow.byteCount(entryByteCount: recorded.entry.byteCount)
        try append(byteCount: byteCount, forKey: key.span, in: tables.tail) { output in
            TailRow.write(recorded.entry, key: key.span, to: &output)
        }
        guard case .event(let event) = recorded.entry.body else { return }
        let place = streamKey(recorded.entry.stream, event.version)
        try put(key.span, forKey: place.span, in: tables.streams, options: .noOverwrite)
    }

    /// The version of a stream's last event, or zero when it has none.
    borrowing func version(of stream: Position, in tables: Tables) throws(LMDBError) -> UInt32 {
        var cursor = try cursor(over: tables.streams)
        let following = stream.advanced()
        guard let row = try cursor.seek(before: streamKey(following, 0).span) else { return 0 }
        guard row.key.count == 12 else { throw .corrupted }
        return row.key.position(at: 0) == stream ? row.key.bigEndian(at: 8) : 0
    }

    /// The version of an event that will stand at `position`: the next of its stream, which may begin there.
    ///
    /// The stream at the origin is always there: it holds what belongs to the log as a whole. Any other began at its own
    /// position: where `streams` knows no event of it, a row was lost.
    borrowing func nextVersion(
        of stream: Position,
        at position: Position,
        in tables: Tables
    ) throws(LMDBError) -> UInt32 {
        if stream == position { return 1 }
        let version = try version(of: stream, in: tables)
        guard version > 0 || stream == .origin, version < .max else { throw .corrupted }
        return version + 1
    }
}
