internal import ChildProcesses

/// Takes apart into lines what a program writes, and waits for each.
struct LineReader {
    private var bytes: [UInt8] = []

    /// The next whole line; `nil` at the end, where half a line is none.
    mutating func next(from process: borrowing ChildProcess) -> String? {
        while true {
            if let end = bytes.firstIndex(of: UInt8(ascii: "\n")) {
                let line = String(decoding: bytes[..<end], as: UTF8.self)
                bytes.removeSubrange(...end)
                return line
            }
            guard readMore(of: process) else { return nil }
        }
    }

    private mutating func readMore(of process: borrowing ChildProcess) -> Bool {
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        let count = process.read(into: &chunk)
        bytes += chunk.prefix(count)
        return count > 0
    }
}
