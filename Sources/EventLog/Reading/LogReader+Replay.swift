internal import LMDB

extension LogReader {
    /// Hands the entries after one position and through another to `body` as a fold takes them, a batch at a time.
    ///
    /// Of a machine's beats between two other entries of its stream only the first and the newest are told; in no other
    /// way does the result of a fold differ from one of every entry. The bytes are those that the events of the batch
    /// point into. Without `last` it goes on until the end of the log. Returns the last position seen.
    @discardableResult
    package func replay<Failure: LogFailure>(
        after position: Position,
        through last: Position? = nil,
        _ body: (borrowing ReplayBatch, Span<UInt8>) throws(Failure) -> Void
    ) throws(Failure) -> Position {
        var replay = Replay()
        return try inSlices(after: position) { transaction, tables, seen, count throws(Failure) in
            let end = min(last ?? .end, seen.advanced(by: UInt64(count)))
            guard seen < end else { return seen }
            return try replay.run(transaction, tables, seen.advanced()...end, body)
        }
    }
}
