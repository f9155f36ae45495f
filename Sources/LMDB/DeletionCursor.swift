internal import CLMDB

/// Walks a table backwards and removes entries on the way; the transaction outlives it.
@safe
struct DeletionCursor: ~Copyable {
    private let handle: OpaquePointer
    private var key = unsafe MDB_val()

    @unsafe
    init(transaction: OpaquePointer, table: Table) throws(LMDBError) {
        var opened: OpaquePointer?
        try unsafe check(mdb_cursor_open(transaction, table.index, &opened))
        guard let opened = unsafe opened else { preconditionFailure("mdb_cursor_open gave no handle") }
        unsafe self.handle = opened
    }

    deinit {
        unsafe mdb_cursor_close(handle)
    }

    /// Goes to the last entry at or before `key`; `false` when there is none.
    mutating func seek(atOrBefore key: Span<UInt8>) throws(LMDBError) -> Bool {
        var value = unsafe MDB_val()
        let status = unsafe withValue(key) { keyValue in
            unsafe self.key = keyValue
            return unsafe mdb_cursor_get(handle, &self.key, &value, MDB_SET_RANGE)
        }
        if status == MDB_NOTFOUND { return try move(MDB_LAST) }
        try check(status)
        return try order(key) == 0 ? true : move(MDB_PREV)
    }

    mutating func moveBack() throws(LMDBError) -> Bool {
        try move(MDB_PREV)
    }

    func isAt(orAfter key: Span<UInt8>) -> Bool {
        order(key) >= 0
    }

    /// Removes the entry that the cursor is at.
    mutating func delete() throws(LMDBError) {
        try unsafe check(mdb_cursor_del(handle, 0))
    }

    private mutating func move(_ operation: MDB_cursor_op) throws(LMDBError) -> Bool {
        var value = unsafe MDB_val()
        let status = unsafe mdb_cursor_get(handle, &key, &value, operation)
        guard status != MDB_NOTFOUND else { return false }
        try check(status)
        return true
    }

    /// How the cursor's key compares with another: below zero when it sorts before.
    private func order(_ other: Span<UInt8>) -> Int {
        let own = unsafe UnsafeRawBufferPointer(start: key.mv_data, count: key.mv_size)
        for index in 0..<min(own.count, other.count) {
            let difference = unsafe Int(own[index]) - Int(other[index])
            if difference != 0 { return difference }
        }
        return own.count - other.count
    }
}
