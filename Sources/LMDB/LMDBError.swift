internal import CLMDB
internal import Glibc

/// A status code that LMDB, or the system beneath it, returned instead of success.
package struct LMDBError: Error, Hashable, Sendable, RawRepresentable {
    package let rawValue: CInt

    package init(rawValue: CInt) {
        self.rawValue = rawValue
    }
}

extension LMDBError {
    /// The map is full; the transaction is lost, what was committed is not.
    package static var mapFull: Self { Self(rawValue: MDB_MAP_FULL) }

    /// Every reader slot is taken.
    package static var readersFull: Self { Self(rawValue: MDB_READERS_FULL) }

    /// One transaction changed more pages than LMDB can keep track of.
    package static var transactionFull: Self { Self(rawValue: MDB_TXN_FULL) }

    /// The key is already present, or does not sort after the last one of the table.
    package static var keyExists: Self { Self(rawValue: MDB_KEYEXIST) }

    /// The key or value has a length that the table cannot hold.
    package static var badValueSize: Self { Self(rawValue: MDB_BAD_VALSIZE) }

    /// The file was written by an LMDB with another data format.
    package static var versionMismatch: Self { Self(rawValue: MDB_VERSION_MISMATCH) }

    /// The file is not one of LMDB's.
    package static var notLMDB: Self { Self(rawValue: MDB_INVALID) }

    /// A page is not what LMDB left there.
    package static var corrupted: Self { Self(rawValue: MDB_CORRUPTED) }

    /// A page that another one names is not there.
    package static var pageNotFound: Self { Self(rawValue: MDB_PAGE_NOTFOUND) }

    /// An earlier failure to write left the environment unusable.
    package static var panic: Self { Self(rawValue: MDB_PANIC) }

    /// Another process made the map larger.
    package static var mapResized: Self { Self(rawValue: MDB_MAP_RESIZED) }

    package static var diskFull: Self { Self(rawValue: ENOSPC) }
    package static var inputOutput: Self { Self(rawValue: EIO) }

    /// Among others, for a map that is larger than the process has addresses for.
    package static var outOfMemory: Self { Self(rawValue: ENOMEM) }

    package static var permissionDenied: Self { Self(rawValue: EACCES) }
    package static var readOnlyFileSystem: Self { Self(rawValue: EROFS) }
    package static var noSuchFile: Self { Self(rawValue: ENOENT) }

    /// This process has the file open already; a second opening would drop the locks of the first.
    package static var alreadyOpen: Self { Self(rawValue: EBUSY) }

    /// The file is where other machines could map it too, which LMDB cannot bear.
    package static var remoteFileSystem: Self { Self(rawValue: EREMOTE) }

    /// The file is shorter than its own pages say; to read on would end the process with SIGBUS.
    package static var truncated: Self { Self(rawValue: ENODATA) }

    static var notFound: Self { Self(rawValue: MDB_NOTFOUND) }
}

/// Runs one LMDB call and turns its status into a typed throw.
@inline(__always)
func check(_ status: CInt) throws(LMDBError) {
    guard status == MDB_SUCCESS else { throw LMDBError(rawValue: status) }
}
