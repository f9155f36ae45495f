extension ReadTransaction {
    /// Hands the entries at or after `key` to `body`, in key order, until it answers `false`.
    package borrowing func walk<Failure: StoreFailure>(
        _ table: Table,
        from key: Span<UInt8>,
        _ body: (borrowing Cursor.Entry) throws(Failure) -> Bool
    ) throws(Failure) {
        var failure: Failure?
        do throws(LMDBError) {
            try visit(table, from: key) { entry in
                do throws(Failure) {
                    return try body(entry)
                } catch {
                    failure = error
                    return false
                }
            }
        } catch {
            throw Failure(error)
        }
        if let failure { throw failure }
    }

    /// Does the same with a `body` that cannot fail: many million entries a second, since nothing in it is generic.
    package borrowing func visit(
        _ table: Table,
        from key: Span<UInt8>,
        _ body: (borrowing Cursor.Entry) -> Bool
    ) throws(LMDBError) {
        var cursor = try cursor(over: table)
        var goesOn = try accepts(cursor.seek(to: key), body)
        while goesOn { goesOn = try accepts(cursor.next(), body) }
    }
}

/// What `body` answers; there is nothing to go on to after the last entry.
private func accepts(_ entry: consuming Cursor.Entry?, _ body: (borrowing Cursor.Entry) -> Bool) -> Bool {
    guard let entry else { return false }
    return body(entry)
}
