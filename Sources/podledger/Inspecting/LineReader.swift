internal import Glibc

/// Reads lines from a descriptor, and waits for each.
struct LineReader {
    let descriptor: CInt
    private var bytes: [UInt8] = []

    init(descriptor: CInt) {
        self.descriptor = descriptor
    }

    /// The next whole line; `nil` at the end, where half a line is none.
    mutating func next() -> String? {
        while true {
            if let end = bytes.firstIndex(of: UInt8(ascii: "\n")) {
                let line = String(decoding: bytes[..<end], as: UTF8.self)
                bytes.removeSubrange(...end)
                return line
            }
            guard readMore() else { return nil }
        }
    }

    private mutating func readMore() -> Bool {
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = unsafe chunk.withUnsafeMutableBytes { unsafe read(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            bytes += chunk.prefix(count)
            return true
        }
    }
}
