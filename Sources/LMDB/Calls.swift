internal import CLMDB

// The calls that reading and writing transactions share.

func begin(_ environment: OpaquePointer, _ flags: UInt32) throws(LMDBError) -> OpaquePointer {
    var begun: OpaquePointer?
    try unsafe check(mdb_txn_begin(environment, nil, flags, &begun))
    guard let begun = unsafe begun else { preconditionFailure("mdb_txn_begin gave no handle") }
    return unsafe begun
}

@unsafe
func lookUp(
    _ key: Span<UInt8>,
    _ table: Table,
    _ transaction: OpaquePointer
) throws(LMDBError) -> UnsafeRawBufferPointer? {
    var found = unsafe MDB_val()
    let status = unsafe withValue(key) { keyValue in
        var keyValue = unsafe keyValue
        return unsafe mdb_get(transaction, table.index, &keyValue, &found)
    }
    if status == MDB_NOTFOUND { return nil }
    try check(status)
    return unsafe UnsafeRawBufferPointer(start: found.mv_data, count: found.mv_size)
}

func countEntries(_ table: Table, _ transaction: OpaquePointer) throws(LMDBError) -> Int {
    var statistics = MDB_stat()
    try unsafe check(mdb_stat(transaction, table.index, &statistics))
    return statistics.ms_entries
}

@unsafe
func withValue<Result>(_ span: Span<UInt8>, _ body: (MDB_val) -> Result) -> Result {
    unsafe span.withUnsafeBytes { bytes in
        unsafe body(MDB_val(mv_size: bytes.count, mv_data: UnsafeMutableRawPointer(mutating: bytes.baseAddress)))
    }
}
