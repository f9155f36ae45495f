internal import LMDB

extension WriteTransaction {
    /// Stores entries by their canonical bytes in the tables of streams and commands.
    mutating func index(
        _ entries: CanonicalEntries,
        _ commands: inout CommandTrail,
        in tables: Tables
    ) throws(LMDBError) {
        try entries.visit { header, bytes throws(LMDBError) in
            guard case .event(let event) = header.body else { return commands.end() }
            let place = streamKey(header.stream, event.version)
            try put(tailKey(header.position).span, forKey: place.span, in: tables.streams, options: .noOverwrite)
            guard let row = commands.take(event, at: header.position, bytes) else { return }
            try put(row.value.bytes(forKey: row.key).span, forKey: row.key.span, in: tables.commands)
        }
    }

    /// Stores an entry by its canonical bytes as the last row of `tail`.
    mutating func storeRow(_ entry: Span<UInt8>, at position: Position, in tables: Tables) throws(LMDBError) {
        let key = tailKey(position)
        let byteCount = TailRow.byteCount(entryByteCount: entry.count)
        try append(byteCount: byteCount, forKey: key.span, in: tables.tail) { output in
            TailRow.write(key: key.span, to: &output) { output in
                for index in entry.indices { output.append(entry[index]) }
            }
        }
    }
}
