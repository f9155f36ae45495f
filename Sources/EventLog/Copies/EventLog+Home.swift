internal import LMDB

/// Where a log was last at home.
package enum LogHome: Hashable, Sendable {
    case here

    /// In another file, which this one is a copy of, or was moved from.
    case elsewhere

    /// It never settled.
    case nowhere
}

extension EventLog {
    package func home() throws(EventLogError) -> LogHome {
        let (place, key) = (reader.store.place, LogPlace.key)
        return try reader.withSnapshot { transaction, tables throws(EventLogError) in
            let home: Span<UInt8>?
            do throws(LMDBError) { home = try transaction.value(forKey: key.span, in: tables.meta) } catch {
                throw EventLogError(error)
            }
            guard let home else { return .nowhere }
            return home.copy(of: 0..<home.count) == place.bytes ? .here : .elsewhere
        }
    }

    /// Makes this file the log's home, for as long as there is any room.
    package func settleHere() async throws(AppendError<State.Refusal>) {
        let (tables, place, key) = (reader.store.tables, reader.store.place, LogPlace.key)
        try await maintain(priority: .vital) { _, transaction throws(LMDBError) in
            try transaction.put(place.bytes.span, forKey: key.span, in: tables.meta)
        }
    }
}
