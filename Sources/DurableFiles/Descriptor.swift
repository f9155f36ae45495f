package import Glibc

/// An open file, or one end of a pipe, closed when the value ends.
package struct Descriptor<Failure: SystemCallFailure>: ~Copyable, Sendable {
    package let number: CInt

    /// For messages.
    private let path: String

    package init(number: CInt, path: String) {
        self.number = number
        self.path = path
    }

    /// Opens a file; one that is made is for its owner only, unless told otherwise.
    package init(_ path: String, _ flags: CInt, permissions: mode_t = 0o600) throws(Failure) {
        let opened = unsafe open(path, flags | O_CLOEXEC, permissions)
        guard opened >= 0 else { throw Failure(call: "open", path, errno) }
        self.init(number: opened, path: path)
    }

    deinit {
        close(number)
    }

    /// Returns `nil` when there is no such file.
    package static func unlessMissing(_ path: String, _ flags: CInt) throws(Failure) -> Descriptor? {
        let opened = unsafe open(path, flags | O_CLOEXEC)
        if opened < 0, errno == ENOENT { return nil }
        guard opened >= 0 else { throw Failure(call: "open", path, errno) }
        return Descriptor(number: opened, path: path)
    }

    /// Both ends of a pipe, of which no other program that is started gets a copy.
    package static func pipe() throws(Failure) -> (readingEnd: CInt, writingEnd: CInt) {
        var ends: [CInt] = [-1, -1]
        guard unsafe Glibc.pipe(&ends) == 0 else { throw Failure(call: "pipe", "a pipe", errno) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        return (ends[0], ends[1])
    }

    /// Fills the front of `buffer` and returns how far; zero at the end.
    package func read(into buffer: inout [UInt8]) throws(Failure) -> Int {
        while true {
            let count = unsafe buffer.withUnsafeMutableBytes { unsafe Glibc.read(number, $0.baseAddress, $0.count) }
            if count >= 0 { return count }
            guard errno == EINTR else { throw Failure(call: "read", path, errno) }
        }
    }

    /// Reads on to the end; a file that has more than `limit` bytes is too large.
    package func readAll(atMost limit: Int = .max) throws(Failure) -> [UInt8] {
        var content: [UInt8] = []
        var buffer = Array(repeating: 0 as UInt8, count: 64 << 10)
        while content.count <= limit {
            let count = try read(into: &buffer)
            guard count > 0 else { return content }
            content += buffer.prefix(count)
        }
        throw Failure(call: "read", path, EFBIG)
    }

    package func write(_ bytes: Span<UInt8>) throws(Failure) {
        try Self.write(bytes, to: number, path: path)
    }

    /// Writes all of it to a file that somebody else opened and closes.
    package static func write(_ bytes: Span<UInt8>, to number: CInt, path: String) throws(Failure) {
        var rest = bytes
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(number, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw Failure(call: "write", path, errno) }
            rest = rest.extracting(droppingFirst: count)
        }
    }

    /// Makes the bytes, or a directory's names, durable.
    package func synchronize() throws(Failure) {
        guard fsync(number) == 0 else { throw Failure(call: "fsync", path, errno) }
    }

    /// Whether nobody but the owner has any right to the file.
    package func isPrivate() throws(Failure) -> Bool {
        var information = stat()
        guard unsafe fstat(number, &information) == 0 else { throw Failure(call: "fstat", path, errno) }
        return information.st_mode & 0o077 == 0
    }
}
