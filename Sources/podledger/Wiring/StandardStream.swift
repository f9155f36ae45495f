internal import Glibc

/// Where the program's words go: data to one, everything else to the other.
enum StandardStream: CInt {
    case output = 1
    case error = 2

    /// Writes a line at once; what nobody reads is nobody's loss.
    func write(_ line: String, end: String = "\n") {
        writeAsItIs(line + end)
    }

    /// Writes a text that brings its own line ends.
    func writeAsItIs(_ text: String) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(rawValue, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return }
            rest.removeFirst(count)
        }
    }
}
