internal import CLMDB

/// Walks a table in key order; before its first move it stands before the first entry and after the last.
@safe
package struct Cursor: ~Copyable, ~Escapable {
    private let handle: OpaquePointer

    @_lifetime(borrow owner)
    init<Owner: ~Copyable>(transaction: OpaquePointer, table: Table, bound owner: borrowing Owner) throws(LMDBError) {
        var opened: OpaquePointer?
        try unsafe check(mdb_cursor_open(transaction, table.index, &opened))
        guard let opened = unsafe opened else { preconditionFailure("mdb_cursor_open gave no handle") }
        unsafe self.handle = opened
    }

    deinit {
        unsafe mdb_cursor_close(handle)
    }

    /// The next entry, or `nil` past the last one.
    @_lifetime(&self)
    package mutating func next() throws(LMDBError) -> Entry? {
        try move(MDB_NEXT)
    }

    /// The entry before, or `nil` before the first one.
    @_lifetime(&self)
    package mutating func previous() throws(LMDBError) -> Entry? {
        try move(MDB_PREV)
    }

    /// The entry with the highest key, or `nil` in an empty table.
    @_lifetime(&self)
    package mutating func last() throws(LMDBError) -> Entry? {
        try move(MDB_LAST)
    }

    /// The first entry at or after `key`, or `nil` when every key is lower.
    @_lifetime(&self)
    package mutating func seek(to key: Span<UInt8>) throws(LMDBError) -> Entry? {
        var value = unsafe MDB_val()
        var found = unsafe MDB_val()
        let status = unsafe withValue(key) { keyValue in
            unsafe found = keyValue
            return unsafe mdb_cursor_get(handle, &found, &value, MDB_SET_RANGE)
        }
        guard status != MDB_NOTFOUND else { return nil }
        try check(status)
        return unsafe entry(found, value)
    }

    /// The last entry before `key`, or `nil` when no key is lower.
    @_lifetime(&self)
    package mutating func seek(before key: Span<UInt8>) throws(LMDBError) -> Entry? {
        let isPastEnd = try seek(to: key) == nil
        return try move(isPastEnd ? MDB_LAST : MDB_PREV)
    }

    @_lifetime(&self)
    private mutating func move(_ operation: MDB_cursor_op) throws(LMDBError) -> Entry? {
        var key = unsafe MDB_val()
        var value = unsafe MDB_val()
        let status = unsafe mdb_cursor_get(handle, &key, &value, operation)
        guard status != MDB_NOTFOUND else { return nil }
        try check(status)
        return unsafe entry(key, value)
    }

    @unsafe
    @_lifetime(&self)
    private mutating func entry(_ key: MDB_val, _ value: MDB_val) -> Entry {
        let entry = unsafe Entry(
            key: Span(_unsafeBytes: UnsafeRawBufferPointer(start: key.mv_data, count: key.mv_size)),
            value: Span(_unsafeBytes: UnsafeRawBufferPointer(start: value.mv_data, count: value.mv_size))
        )
        return unsafe _overrideLifetime(entry, mutating: &self)
    }
}

extension Cursor {
    /// One key and its value, borrowed from the cursor until it moves.
    package struct Entry: ~Escapable {
        package let key: Span<UInt8>
        package let value: Span<UInt8>

        @_lifetime(copy key, copy value)
        init(key: Span<UInt8>, value: Span<UInt8>) {
            self.key = key
            self.value = value
        }
    }
}
