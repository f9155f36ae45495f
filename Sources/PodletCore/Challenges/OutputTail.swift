internal import ChildProcesses

/// The end of what a program wrote.
struct OutputTail {
    private static let byteCount = 4_096
    private static let lineByteCount = 1_000

    private var bytes: [UInt8] = []

    /// Takes what there is without waiting for more.
    mutating func drain(_ process: borrowing ChildProcess) {
        var buffer = [UInt8](repeating: 0, count: Self.byteCount)
        while true {
            let count = process.read(into: &buffer)
            guard count > 0 else { return }
            bytes = (bytes + buffer[..<count]).suffix(Self.byteCount)
        }
    }

    /// The text, and the last line of what the process has said, in the same words each time.
    func told(after text: String) -> String {
        let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
        guard let line = lines.last(where: { !$0.allSatisfy(\.isWhitespace) }) else { return text }
        let stable = String(line).withoutIdentifiers
        return "\(text): \(String(decoding: stable.utf8.prefix(Self.lineByteCount), as: UTF8.self))"
    }
}
