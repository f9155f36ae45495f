internal import CLMDB
internal import Glibc

/// What LMDB asks of the file system under it: locks and maps that all processes share, and room.
package enum FileSystem {
    /// Throws `.remoteFileSystem` for a directory whose files other machines may map too.
    static func checkIsLocal(directory: String) throws(LMDBError) {
        var information = statfs()
        guard unsafe statfs(directory, &information) == 0 else { throw LMDBError(rawValue: errno) }
        guard !remoteTypes.contains(UInt32(truncatingIfNeeded: information.f_type)) else { throw .remoteFileSystem }
    }

    static func byteCount(ofFile path: String) throws(LMDBError) -> Int {
        var information = stat()
        guard unsafe stat(path, &information) == 0 else { throw LMDBError(rawValue: errno) }
        return Int(information.st_size)
    }

    /// What a file system has left for others than root; nothing when it cannot be asked.
    package static func freeByteCount(directory: String) -> Int {
        var information = statvfs()
        guard unsafe statvfs(directory, &information) == 0 else { return 0 }
        return Int(clamping: UInt64(information.f_bavail) * UInt64(information.f_frsize))
    }

    /// NFS, SMB, SMB 2, CIFS, AFS and Ceph, as `statfs` tells them.
    private static let remoteTypes: Set<UInt32> = [
        0x6969, 0x517b, 0xfe53_4d42, 0xff53_4d42, 0x5346_414f, 0x00c3_6400,
    ]
}
