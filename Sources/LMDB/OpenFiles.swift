internal import Glibc
internal import Synchronization

/// The files this process has open: closing one of two openings would drop the locks of both.
enum OpenFiles {
    private static let paths = Mutex<Set<String>>([])

    /// Opens `path` unless it is open, and returns what to `forget` when it is closed.
    static func open(_ path: String, with body: () throws(LMDBError) -> Void) throws(LMDBError) -> String {
        try paths.withLock { paths throws(LMDBError) in
            if let known = resolve(path), paths.contains(known) { throw .alreadyOpen }
            try body()
            let opened = resolve(path) ?? path
            paths.insert(opened)
            return opened
        }
    }

    static func forget(_ path: String, after body: () -> Void) {
        paths.withLock { paths in
            body()
            paths.remove(path)
        }
    }

    private static func resolve(_ path: String) -> String? {
        guard let resolved = unsafe realpath(path, nil) else { return nil }
        defer { unsafe free(resolved) }
        return unsafe String(cString: resolved)
    }
}
