internal import CLMDB

/// The version of the LMDB library; files of another `major.minor` may not be readable.
package struct LibraryVersion: Hashable, Sendable {
    package let major: Int
    package let minor: Int
    package let patch: Int

    /// The library this program is linked with (`mdb_version`).
    package static var linked: Self {
        var major: CInt = 0
        var minor: CInt = 0
        var patch: CInt = 0
        _ = unsafe mdb_version(&major, &minor, &patch)
        return Self(major: Int(major), minor: Int(minor), patch: Int(patch))
    }
}

extension LibraryVersion: CustomStringConvertible {
    package var description: String { "\(major).\(minor).\(patch)" }
}
