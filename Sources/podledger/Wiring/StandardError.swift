internal import Glibc

/// Where everything goes that is not data.
enum StandardError {
    static func write(_ line: String) {
        write(line, to: STDERR_FILENO)
    }

    /// Writes a line at once; what nobody reads is nobody's loss.
    private static func write(_ line: String, to descriptor: CInt) {
        var rest = Array("\(line)\n".utf8)[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return }
            rest.removeFirst(count)
        }
    }
}
