internal import Glibc

/// An open file, or one end of a pipe.
struct Descriptor: ~Copyable {
    let number: CInt

    /// For messages.
    let path: String

    init(number: CInt, path: String) {
        self.number = number
        self.path = path
    }

    /// Opens a file; a new one is for its owner only.
    init(_ path: String, _ flags: CInt) throws(CopyError) {
        let opened = unsafe open(path, flags | O_CLOEXEC, 0o600)
        guard opened >= 0 else { throw .log(EventLogError(call: "open", path, errno)) }
        self.init(number: opened, path: path)
    }

    deinit {
        close(number)
    }

    /// Both ends of a pipe that holds as much as the kernel grants.
    static func pipe() throws(CopyError) -> (readingEnd: CInt, writingEnd: CInt) {
        var ends: [CInt] = [-1, -1]
        guard unsafe Glibc.pipe(&ends) == 0 else { throw .log(EventLogError(call: "pipe", "a pipe", errno)) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        return (ends[0], ends[1])
    }

    /// Fills the front of `buffer` and returns how far; zero at the end.
    borrowing func read(into buffer: inout [UInt8]) throws(CopyError) -> Int {
        while true {
            let count = unsafe buffer.withUnsafeMutableBytes { unsafe Glibc.read(number, $0.baseAddress, $0.count) }
            if count >= 0 { return count }
            guard errno == EINTR else { throw .log(EventLogError(call: "read", path, errno)) }
        }
    }

    borrowing func readAll() throws(CopyError) -> [UInt8] {
        var content: [UInt8] = []
        var buffer = Array(repeating: 0 as UInt8, count: 64 << 10)
        while true {
            let count = try read(into: &buffer)
            guard count > 0 else { return content }
            content += buffer.prefix(count)
        }
    }

    borrowing func write(_ bytes: Span<UInt8>) throws(CopyError) {
        var rest = bytes
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(number, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw .log(EventLogError(call: "write", path, errno)) }
            rest = rest.extracting(droppingFirst: count)
        }
    }

    /// Makes the bytes, or a directory's names, durable.
    borrowing func synchronize() throws(CopyError) {
        guard fsync(number) == 0 else { throw .log(EventLogError(call: "fsync", path, errno)) }
    }
}
