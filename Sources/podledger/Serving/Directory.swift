internal import FoundationEssentials

/// A directory that is there when it is needed.
enum Directory {
    /// Makes it and its parents, for their owner only, unless it is there.
    static func make(_ path: String) throws(UnusableDirectory) {
        do {
            try FileManager.default.createDirectory(
                atPath: path,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
        } catch {
            throw UnusableDirectory(path: path)
        }
    }
}

/// The place for a directory is taken, or belongs to somebody else.
struct UnusableDirectory: Error, CustomStringConvertible {
    let path: String

    var description: String {
        "the directory \(path) cannot be made; run as its parent's owner, make room, or name another one"
    }
}
