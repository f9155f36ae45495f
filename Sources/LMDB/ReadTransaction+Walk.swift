extension ReadTransaction {
    /// Hands the entries at or after `key` to `body`, in key order, until it answers `false`.
    package borrowing func walk<Failure: StoreFailure>(
        _ table: Table,
        from key: Span<UInt8>,
        _ body: (borrowing Cursor.Entry) throws(Failure) -> Bool
    ) throws(Failure) {
        var outcome: Result<Bool, Failure> = .success(true)
        do throws(LMDBError) {
            var cursor = try cursor(over: table)
            outcome = try step(cursor.seek(to: key), body)
            while case .success(true) = outcome { outcome = try step(cursor.next(), body) }
        } catch {
            throw Failure(error)
        }
        _ = try outcome.get()
    }
}

/// What `body` answered or threw; there is nothing to go on to after the last entry.
private func step<Failure: StoreFailure>(
    _ entry: consuming Cursor.Entry?,
    _ body: (borrowing Cursor.Entry) throws(Failure) -> Bool
) -> Result<Bool, Failure> {
    guard let entry else { return .success(false) }
    return Result { () throws(Failure) in try body(entry) }
}
