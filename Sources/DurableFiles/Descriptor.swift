internal import Glibc

/// An open file, closed when the value ends.
struct Descriptor: ~Copyable {
    private let number: CInt
    private let path: String

    /// A file that is made is for its owner only.
    init(_ path: String, _ flags: CInt) throws(FileFailure) {
        let opened = unsafe open(path, flags | O_CLOEXEC, 0o600)
        guard opened >= 0 else { throw FileFailure("open", path) }
        number = opened
        self.path = path
    }

    deinit {
        close(number)
    }

    borrowing func write(_ bytes: Span<UInt8>) throws(FileFailure) {
        var rest = bytes
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(number, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw FileFailure("write", path) }
            rest = rest.extracting(droppingFirst: count)
        }
    }

    /// Makes the bytes, or a directory's names, durable.
    borrowing func synchronize() throws(FileFailure) {
        guard fsync(number) == 0 else { throw FileFailure("fsync", path) }
    }
}
