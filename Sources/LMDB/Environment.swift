internal import CLMDB

/// An open LMDB file: the one owner of the memory map.
@safe
package final class Environment: Sendable {
    nonisolated(unsafe) let handle: OpaquePointer
    let path: String

    /// Whether changes are possible; readers in other processes open `.readOnly`.
    package enum Mode: Hashable, Sendable {
        case readWrite
        case readOnly
    }

    /// Opens the file at `path` with `MDB_NOTLS`, and frees the reader slots of the dead.
    ///
    /// A map size of `nil` takes that of the file. A process can open a file once: `.alreadyOpen` otherwise.
    package init(
        path: String,
        mapSize: Int? = nil,
        tableLimit: UInt32,
        readerLimit: UInt32 = 126,
        mode: Mode = .readWrite
    ) throws(LMDBError) {
        try FileSystem.checkIsLocal(directory: directory(of: path))
        let environment = try unsafe create(mapSize, tableLimit, readerLimit)
        do throws(LMDBError) {
            self.path = try OpenFiles.open(path) { () throws(LMDBError) in
                try LockFile.reserve(ofDataFile: path, readerLimit: readerLimit, mode: mode)
                try unsafe check(mdb_env_open(environment, path, flags(mode), 0o600))
            }
        } catch {
            unsafe mdb_env_close(environment)
            throw error
        }
        unsafe self.handle = environment
        try readerCheck()
        if try isCutShort() { throw .truncated }
    }

    deinit {
        OpenFiles.forget(path) { unsafe mdb_env_close(handle) }
    }

    /// Runs `body` on a snapshot; while it runs no page is used again, so it is short.
    package func read<Result: ~Copyable, Failure: StoreFailure>(
        _ body: (borrowing ReadTransaction) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let transaction: ReadTransaction
        do throws(LMDBError) { transaction = try ReadTransaction(self) } catch { throw Failure(error) }
        return try body(transaction)
    }

    /// Runs `body` as the one writer: commits when it returns, aborts when it throws.
    ///
    /// A `write` inside a `write` waits for ever.
    package func write<Result: ~Copyable, Failure: StoreFailure>(
        _ body: (inout WriteTransaction) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        var transaction: WriteTransaction
        do throws(LMDBError) { transaction = try WriteTransaction(self) } catch { throw Failure(error) }
        let result = try body(&transaction)
        do throws(LMDBError) { try transaction.commit() } catch { throw Failure(commitFailure: error) }
        return result
    }
}

private func create(
    _ mapSize: Int?,
    _ tableLimit: UInt32,
    _ readerLimit: UInt32
) throws(LMDBError) -> OpaquePointer {
    var created: OpaquePointer?
    try unsafe check(mdb_env_create(&created))
    guard let created = unsafe created else { preconditionFailure("mdb_env_create gave no handle") }
    do throws(LMDBError) {
        if let mapSize {
            precondition(mapSize > 0 && mapSize % 4096 == 0, "the map size is a multiple of the page size")
            try unsafe check(mdb_env_set_mapsize(created, mapSize))
        }
        try unsafe check(mdb_env_set_maxdbs(created, tableLimit))
        try unsafe check(mdb_env_set_maxreaders(created, readerLimit))
    } catch {
        unsafe mdb_env_close(created)
        throw error
    }
    return unsafe created
}

private func directory(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return String(path[...slash])
}

private func flags(_ mode: Environment.Mode) -> UInt32 {
    UInt32(MDB_NOTLS | MDB_NOSUBDIR | (mode == .readOnly ? MDB_RDONLY : 0))
}
