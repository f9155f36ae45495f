internal import CLMDB

extension Environment {
    /// Writes one snapshot of the file, without its free pages, to a descriptor (`mdb_env_copyfd2`).
    ///
    /// No page is used again meanwhile, so a slow reader of a pipe lets the file grow. Where that reader leaves, the copy
    /// fails with `EPIPE` and the process gets no signal.
    package func copy(to descriptor: CInt) throws(LMDBError) {
        try unsafe check(mdb_env_copyfd2(handle, descriptor, UInt32(MDB_CP_COMPACT)))
    }
}
