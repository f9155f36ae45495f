internal import CLMDB

/// The one writer; its changes are lost unless it is committed.
@safe
package struct WriteTransaction: ~Copyable {
    let handle: OpaquePointer

    init(_ environment: borrowing Environment) throws(LMDBError) {
        unsafe self.handle = try begin(environment.handle, 0)
    }

    deinit {
        unsafe mdb_txn_abort(handle)
    }

    /// Makes the changes durable; the transaction is over, whatever LMDB answers.
    consuming func commit() throws(LMDBError) {
        let handle = unsafe handle
        discard self
        try unsafe check(mdb_txn_commit(handle))
    }

    /// The bytes stored under `key`, valid only until the next change.
    @_lifetime(borrow self)
    package borrowing func value(forKey key: Span<UInt8>, in table: Table) throws(LMDBError) -> Span<UInt8>? {
        guard let bytes = try unsafe lookUp(key, table, handle) else { return nil }
        return unsafe _overrideLifetime(Span(_unsafeBytes: bytes), borrowing: self)
    }

    /// A cursor that is gone before the next change.
    @_lifetime(borrow self)
    package borrowing func cursor(over table: Table) throws(LMDBError) -> Cursor {
        try unsafe Cursor(transaction: handle, table: table, bound: self)
    }

    /// How many entries the table holds, changes of this transaction included.
    package borrowing func count(of table: Table) throws(LMDBError) -> Int {
        try unsafe countEntries(table, handle)
    }
}
