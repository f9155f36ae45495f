internal import CLMDB

extension WriteTransaction {
    /// The table of that name, made if need be; lost again if the transaction aborts.
    package mutating func openTable(_ name: String) throws(LMDBError) -> Table {
        var index = MDB_dbi()
        try unsafe check(mdb_dbi_open(handle, name, UInt32(MDB_CREATE), &index))
        return Table(index: index)
    }

    /// Stores `value` under `key`, in place of what was there unless `options` say otherwise.
    package mutating func put(
        _ value: Span<UInt8>,
        forKey key: Span<UInt8>,
        in table: Table,
        options: PutOptions = []
    ) throws(LMDBError) {
        let status = unsafe withValue(key) { keyValue in
            unsafe withValue(value) { dataValue in
                var keyValue = unsafe keyValue
                var dataValue = unsafe dataValue
                return unsafe mdb_put(handle, table.index, &keyValue, &dataValue, options.rawValue)
            }
        }
        try check(status)
    }

    /// Adds an entry whose key sorts after every key in the table; `body` writes its value where it will stay.
    package mutating func append(
        byteCount: Int,
        forKey key: Span<UInt8>,
        in table: Table,
        initializingWith body: (inout OutputSpan<UInt8>) -> Void
    ) throws(LMDBError) {
        var data = unsafe MDB_val(mv_size: byteCount, mv_data: nil)
        let status = unsafe withValue(key) { keyValue in
            var keyValue = unsafe keyValue
            return unsafe mdb_put(handle, table.index, &keyValue, &data, UInt32(MDB_RESERVE | MDB_APPEND))
        }
        try check(status)
        let buffer = unsafe UnsafeMutableRawBufferPointer(start: data.mv_data, count: byteCount)
        let bytes = unsafe buffer.bindMemory(to: UInt8.self)
        var output = unsafe OutputSpan(buffer: bytes, initializedCount: 0)
        body(&output)
        let written = unsafe output.finalize(for: bytes)
        precondition(written == byteCount, "the body fills the whole reservation")
    }

    /// Removes the entry under `key`, and says whether there was one.
    @discardableResult
    package mutating func delete(_ key: Span<UInt8>, in table: Table) throws(LMDBError) -> Bool {
        let status = unsafe withValue(key) { keyValue in
            var keyValue = unsafe keyValue
            return unsafe mdb_del(handle, table.index, &keyValue, nil)
        }
        if status == MDB_NOTFOUND { return false }
        try check(status)
        return true
    }

    /// Removes the entries whose keys are from `first` through `last`, and says how many there were.
    ///
    /// It begins at the end, where a page only shrinks; from the front, what is left in a page moves each time.
    package mutating func delete(
        from first: Span<UInt8>,
        through last: Span<UInt8>,
        in table: Table
    ) throws(LMDBError) -> Int {
        var cursor = try unsafe DeletionCursor(transaction: handle, table: table)
        var count = 0
        var isThere = try cursor.seek(atOrBefore: last)
        while isThere, cursor.isAt(orAfter: first) {
            try cursor.delete()
            count += 1
            isThere = try cursor.moveBack()
        }
        return count
    }

    /// Removes every entry of the table; the table stays.
    package mutating func clear(_ table: Table) throws(LMDBError) {
        try unsafe check(mdb_drop(handle, table.index, 0))
    }
}
