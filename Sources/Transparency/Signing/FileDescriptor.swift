internal import Glibc

/// An open file, closed when the value ends.
struct FileDescriptor: ~Copyable {
    private let number: CInt
    private let path: String

    /// A file that is made is for its owner only.
    init(_ path: String, _ flags: CInt) throws(SigningError) {
        let opened = unsafe open(path, flags | O_CLOEXEC, 0o600)
        guard opened >= 0 else { throw SigningError("open", path) }
        number = opened
        self.path = path
    }

    /// Returns `nil` when there is no such file.
    static func unlessMissing(_ path: String, _ flags: CInt) throws(SigningError) -> FileDescriptor? {
        do {
            return try FileDescriptor(path, flags)
        } catch {
            guard case .system(_, _, ENOENT) = error else { throw error }
            return nil
        }
    }

    deinit {
        close(number)
    }

    /// Whether nobody but the owner has any right to the file.
    func isPrivate() throws(SigningError) -> Bool {
        var information = stat()
        guard unsafe fstat(number, &information) == 0 else { throw SigningError("fstat", path) }
        return information.st_mode & 0o077 == 0
    }

    func read(atMost limit: Int) throws(SigningError) -> [UInt8] {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 4_096)
        while bytes.count <= limit {
            let count = unsafe Glibc.read(number, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw SigningError("read", path) }
            guard count > 0 else { return bytes }
            bytes += chunk.prefix(count)
        }
        throw .system(call: "read", path: path, code: EFBIG)
    }

    func lock() throws(SigningError) {
        while flock(number, LOCK_EX) != 0 {
            guard errno == EINTR else { throw SigningError("flock", path) }
        }
    }
}

extension SigningError {
    /// The call just made failed.
    init(_ call: String, _ path: String) {
        self = .system(call: call, path: path, code: errno)
    }
}
