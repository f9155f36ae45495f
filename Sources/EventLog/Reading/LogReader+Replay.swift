extension LogReader {
    /// Hands the entries after one position and through another to `body` as a fold takes them, a batch at a time.
    ///
    /// Of a machine's beats between two other entries of its stream only the first and the newest are told, batch by
    /// batch; in no other way does the result of a fold differ from one of every entry. Without `last` it goes on until
    /// the end of the log. Beyond the first batch the log is read by another thread while `body` runs. Returns the last
    /// position seen.
    @discardableResult
    package func replay<Failure: LogFailure>(
        after position: Position,
        through last: Position? = nil,
        _ body: (borrowing ReplayBatch) throws(Failure) -> Void
    ) throws(Failure) -> Position {
        var replay = Replay(self, after: position, through: last ?? .end)
        var batch = ReplayBatch()
        do throws(EventLogError) { try replay.fill(&batch) } catch { throw Failure(error) }
        if !batch.isEmpty { try body(batch) }
        guard !replay.isOver else { return batch.last }
        return try replayAhead(replay, body)
    }

    private func replayAhead<Failure: LogFailure>(
        _ replay: consuming Replay,
        _ body: (borrowing ReplayBatch) throws(Failure) -> Void
    ) throws(Failure) -> Position {
        var seen = replay.seen
        let ahead: ReadAhead
        do throws(EventLogError) { ahead = try ReadAhead(replay) } catch { throw Failure(error) }
        defer { ahead.stop() }
        while let batch = try ahead.nextBatch(orThrow: Failure.self) {
            try body(batch)
            seen = batch.last
            ahead.reuse(batch)
        }
        return seen
    }
}

extension ReadAhead {
    fileprivate func nextBatch<Failure: LogFailure>(orThrow: Failure.Type) throws(Failure) -> ReplayBatch? {
        do throws(EventLogError) { return try next() } catch { throw Failure(error) }
    }
}
