internal import Glibc

/// Replaces a file so that, whenever the power fails, either all of the old or all of the new is there.
enum DurableFile {
    /// Writes a temporary file of mode 0600 beside `path`, makes it durable and gives it the name.
    static func replace(_ path: String, with bytes: [UInt8]) throws(SystemFailure) {
        let temporary = "\(path).new"
        let file = try FileDescriptor(creating: temporary)
        try file.write(bytes)
        try file.synchronize()
        try check("rename", unsafe rename(temporary, path))
        try FileDescriptor(directory: parent(of: path)).synchronize()
    }

    private static func parent(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}

/// A call of the system that failed.
struct SystemFailure: Error, Hashable, Sendable, CustomStringConvertible {
    let call: String
    let code: Int32

    var description: String {
        let reason = unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)"
        return "\(call): \(reason)"
    }
}

private struct FileDescriptor: ~Copyable {
    private let number: Int32

    init(creating path: String) throws(SystemFailure) {
        number = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
        try check("open", number)
        try check("fchmod", fchmod(number, 0o600))
    }

    init(directory path: String) throws(SystemFailure) {
        number = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        try check("open", number)
    }

    deinit {
        close(number)
    }

    borrowing func write(_ bytes: [UInt8]) throws(SystemFailure) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(number, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            try check("write", Int32(count < 0 ? -1 : 0))
            rest.removeFirst(count)
        }
    }

    borrowing func synchronize() throws(SystemFailure) {
        try check("fsync", fsync(number))
    }
}

private func check(_ call: String, _ result: Int32) throws(SystemFailure) {
    guard result >= 0 else { throw SystemFailure(call: call, code: errno) }
}
