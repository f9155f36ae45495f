internal import CLMDB

/// A stable view of the environment; ends when the value goes out of scope.
@safe
package struct ReadTransaction: ~Copyable {
    private let handle: OpaquePointer

    init(_ environment: borrowing Environment) throws(LMDBError) {
        unsafe self.handle = try begin(environment.handle, UInt32(MDB_RDONLY))
    }

    deinit {
        // Committing a snapshot writes nothing; aborting it would close the tables it opened.
        unsafe mdb_txn_commit(handle)
    }

    /// The transaction that made the snapshot (`mdb_txn_id`).
    package var id: UInt64 { unsafe UInt64(mdb_txn_id(handle)) }

    /// The table of that name, or `nil` when nobody made it (`mdb_dbi_open`).
    ///
    /// One thread opens tables, before others use the environment: LMDB asks for it.
    package borrowing func openTable(_ name: String) throws(LMDBError) -> Table? {
        var index = MDB_dbi()
        let status = unsafe mdb_dbi_open(handle, name, 0, &index)
        if status == MDB_NOTFOUND { return nil }
        try check(status)
        return Table(index: index)
    }

    /// The bytes stored under `key`, valid only while the transaction lives.
    @_lifetime(borrow self)
    package borrowing func value(forKey key: Span<UInt8>, in table: Table) throws(LMDBError) -> Span<UInt8>? {
        guard let bytes = try unsafe lookUp(key, table, handle) else { return nil }
        return unsafe _overrideLifetime(Span(_unsafeBytes: bytes), borrowing: self)
    }

    /// A cursor that cannot outlive this transaction.
    @_lifetime(borrow self)
    package borrowing func cursor(over table: Table) throws(LMDBError) -> Cursor {
        try unsafe Cursor(transaction: handle, table: table, bound: self)
    }

    /// How many entries the table holds.
    package borrowing func count(of table: Table) throws(LMDBError) -> Int {
        try unsafe countEntries(table, handle)
    }
}
