internal import CLMDB

/// How full an environment is, and how many read it.
package struct EnvironmentInformation: Hashable, Sendable {
    package let mapSize: Int
    package let pageSize: Int

    /// The highest page in use; pages freed below it are used again, so the file never shrinks.
    package let lastPage: Int

    /// The newest transaction that was committed.
    package let lastTransaction: Int

    package let readerLimit: Int

    /// The slots in use, those that dead processes left behind among them.
    package let readers: Int

    package var bytesUsed: Int { (lastPage + 1) * pageSize }
}

extension Environment {
    /// Asks LMDB how full the map is (`mdb_env_info`, `mdb_env_stat`).
    package func info() throws(LMDBError) -> EnvironmentInformation {
        var info = unsafe MDB_envinfo()
        var statistics = MDB_stat()
        try unsafe check(mdb_env_info(handle, &info))
        try unsafe check(mdb_env_stat(handle, &statistics))
        return unsafe EnvironmentInformation(
            mapSize: info.me_mapsize,
            pageSize: Int(statistics.ms_psize),
            lastPage: info.me_last_pgno,
            lastTransaction: info.me_last_txnid,
            readerLimit: Int(info.me_maxreaders),
            readers: Int(info.me_numreaders)
        )
    }

    /// How long the file is.
    package func fileByteCount() throws(LMDBError) -> Int {
        try FileSystem.byteCount(ofFile: path)
    }

    /// How many bytes of freed pages the next writer may use again, counted `upTo` so many.
    package func reusableByteCount(upTo limit: Int) throws(LMDBError) -> Int {
        let info = try info()
        let oldest = try readers().compactMap(\.transaction).min() ?? info.lastTransaction
        let pageLimit = limit / info.pageSize
        let pageCount = try read { transaction throws(LMDBError) in
            try transaction.reusablePageCount(before: oldest, upTo: pageLimit)
        }
        return pageCount * info.pageSize
    }

    /// Frees the reader slots of processes that died, and returns how many (`mdb_reader_check`).
    @discardableResult
    package func readerCheck() throws(LMDBError) -> Int {
        var dead: CInt = 0
        try unsafe check(mdb_reader_check(handle, &dead))
        return Int(dead)
    }
}
